package dev.throughline.command.access;

import dev.throughline.command.platform.MalformedRequest;
import dev.throughline.command.rules.Actor;
import dev.throughline.events.PersonId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the access log are asked for.
 *
 * @param before only entries with a smaller id
 * @param everywhere whether the asker's token covers all portfolios
 * @param portfolios those that it covers otherwise
 * @param to before this
 */
record AccessQuestion(
        long before,
        boolean everywhere,
        Set<String> portfolios,
        @Nullable String kind,
        @Nullable String person,
        @Nullable Instant from,
        @Nullable Instant to,
        int limit) {
    private static final int MOST = 500;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    static AccessQuestion of(
            Actor asker,
            @Nullable String kind,
            @Nullable String person,
            @Nullable String from,
            @Nullable String to,
            @Nullable String cursor,
            int limit) {
        return new AccessQuestion(
                cursor == null ? Long.MAX_VALUE : read("cursor", cursor, Long::parseLong),
                asker.coversAll(),
                asker.portfolios(),
                kind == null ? null : read("kind", kind, AccessKind::valueOf).name(),
                person == null ? null : read("person", person, PersonId::new).value(),
                from == null ? null : read("from", from, AccessQuestion::moment),
                to == null ? null : read("to", to, AccessQuestion::moment),
                Math.clamp(limit, 1, MOST));
    }

    private static Instant moment(String text) {
        Instant moment = OffsetDateTime.parse(text).toInstant();
        // PostgreSQL knows fewer years than Java, and this log fewer still.
        return moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment.isAfter(LATEST) ? LATEST : moment;
    }

    private static <T> T read(String parameter, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new MalformedRequest(
                    "parameter.malformed",
                    "Expected another kind of value in '" + parameter + "'.",
                    "Kinds are " + Arrays.toString(AccessKind.values())
                            + "; moments are such as 2026-01-31T09:00:00Z; a cursor comes from the page before.");
        }
    }
}
