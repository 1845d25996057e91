package dev.throughline.command.access;

import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Slug;
import dev.throughline.events.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the query service noticed: the same fields that we log ourselves, of the same shapes, so that nothing that a person
 * wrote comes in by this door either.
 */
record ReportedAccess(
        @Nullable UUID entry,
        @Nullable Instant at,
        @Nullable AccessKind kind,
        @Nullable String person,
        @Nullable List<String> roles,
        @Nullable String what,
        @Nullable String stream,
        @Nullable String portfolio,
        @Nullable List<String> codes,
        @Nullable String token) {
    private static final Pattern WHAT = Pattern.compile("[A-Za-z0-9./ {}-]{1,120}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.-]{1,80}");
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_CODES = 100;

    void check(Checks checks) {
        checks.present("entry", entry).present("at", at).present("kind", kind);
        fits(checks, "person", Slug.isSlug(person));
        fits(checks, "what", what != null && WHAT.matcher(what).matches());
        fits(checks, "stream", stream == null || StreamId.isStream(stream));
        fits(checks, "portfolio", portfolio == null || Slug.isSlug(portfolio));
        fits(checks, "token", token == null || TOKEN.matcher(token).matches());
        fits(
                checks,
                "codes",
                given(codes).size() <= MOST_CODES && given(codes).stream().allMatch(ReportedAccess::isCode));
    }

    private static void fits(Checks checks, String field, boolean fit) {
        checks.rule(
                fit,
                () -> Violation.input(
                        field + ".malformed",
                        "Expected the shape that '" + field + "' has in the access log, but found another one.",
                        "Compare the entry with the API description."));
    }

    private static boolean isCode(@Nullable String code) {
        return code != null && CODE.matcher(code).matches();
    }

    AccessEntry logged() {
        return new AccessEntry(
                Objects.requireNonNull(entry),
                Objects.requireNonNull(at),
                AccessEntry.QUERY,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(person),
                AccessEntry.roles(Set.copyOf(given(roles))),
                Objects.requireNonNull(what),
                stream,
                portfolio,
                given(codes),
                false,
                token);
    }

    private static List<String> given(@Nullable List<String> some) {
        return some == null ? List.of() : some;
    }
}
