package dev.throughline.query.platform.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.throughline.query.platform.security.Caller;
import dev.throughline.query.platform.security.TokenPrint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did here that auditors want to know: ids, names and codes, and nothing that anybody wrote.
 *
 * @param entry tells it from all others, so that it may be told twice
 * @param what method and path as the API description has it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Access(
        UUID entry,
        Instant at,
        Kind kind,
        String person,
        List<String> roles,
        String what,
        @Nullable String stream,
        @Nullable String portfolio,
        List<String> codes,
        @Nullable String token) {
    private static final int MOST_ROLES = 50;

    enum Kind {
        REFUSED,
        EXPORTED,
        SIGNED_IN
    }

    static Access refused(Caller caller, String door) {
        return of(Kind.REFUSED, caller, door, null, null, List.of("role.missing"), null);
    }

    static Access exported(Caller caller, String what, @Nullable String stream, @Nullable String portfolio) {
        return of(Kind.EXPORTED, caller, what, stream, portfolio, List.of(), null);
    }

    static Access signedIn(Caller caller, TokenPrint token) {
        return of(Kind.SIGNED_IN, caller, "token", null, null, List.of(), token.sha256());
    }

    private static Access of(
            Kind kind,
            Caller caller,
            String what,
            @Nullable String stream,
            @Nullable String portfolio,
            List<String> codes,
            @Nullable String token) {
        return new Access(
                UUID.randomUUID(),
                Instant.now(),
                kind,
                caller.person().value(),
                caller.roles().stream().sorted().limit(MOST_ROLES).toList(),
                what,
                stream,
                portfolio,
                codes,
                token);
    }
}
