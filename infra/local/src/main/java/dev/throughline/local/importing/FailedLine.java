package dev.throughline.local.importing;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line that was refused, as the service answers it. */
record FailedLine(
        long line,
        @Nullable String command,
        @Nullable String id,
        int status,
        @Nullable String code,
        @Nullable String detail,
        @Nullable String hint,
        @Nullable List<Violation> violations) {

    /** One failed rule. */
    record Violation(
            @Nullable String code,
            @Nullable String detail,
            @Nullable String hint) {

        String readable() {
            return reason(code, detail, hint);
        }
    }

    /** For people: one line, and one more for each failed rule if there are several. */
    String readable() {
        var head =
                "line %d %s %s: %d %s".formatted(line, orDash(command), orDash(id), status, reason(code, detail, hint));
        if (violations == null || violations.size() < 2) {
            return head;
        }
        return head
                + violations.stream()
                        .map(violation -> "\n    " + violation.readable())
                        .collect(Collectors.joining());
    }

    private static String reason(@Nullable String code, @Nullable String detail, @Nullable String hint) {
        return orDash(code) + " — " + orDash(detail) + (hint == null || hint.isBlank() ? "" : " (" + hint + ")");
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isBlank() ? "-" : text;
    }
}
