package dev.throughline.command.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.throughline.command.rules.Refusal;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a caller is told when something is refused, as RFC 9457 has it.
 *
 * @param title what the status means
 * @param status the HTTP status
 * @param code typed and stable; of the gravest violation
 * @param detail what was expected and what was found
 * @param hint what to do
 * @param violations every rule that was broken
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String title,
        int status,
        String code,
        String detail,
        @Nullable String hint,
        List<Broken> violations) {

    /**
     * One broken rule.
     *
     * @param rule its name in the guide to rules; none for what holds of any input
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Broken(
            String code,
            @Nullable Rule rule,
            String detail,
            @Nullable String hint,
            Map<String, Object> values) {
        static Broken of(Violation violation) {
            return new Broken(
                    violation.code(), violation.rule(), violation.detail(), violation.hint(), violation.values());
        }
    }

    public static Problem of(HttpStatus status, String code, String detail, @Nullable String hint) {
        return new Problem(status.getReasonPhrase(), status.value(), code, detail, hint, List.of());
    }

    /** A refusal as the caller sees it. */
    public static Problem of(Refusal refusal) {
        HttpStatus status = statusOf(refusal.kind());
        Violation first = refusal.violations().stream()
                .filter(violation -> violation.kind() == refusal.kind())
                .findFirst()
                .orElseThrow();
        return new Problem(
                status.getReasonPhrase(),
                status.value(),
                first.code(),
                refusal.violations().size() == 1
                        ? first.detail()
                        : "Expected a command that breaks no rule, but this one breaks "
                                + refusal.violations().size() + "; the first: " + first.detail(),
                first.hint(),
                refusal.violations().stream().map(Broken::of).toList());
    }

    private static HttpStatus statusOf(Violation.Kind kind) {
        return switch (kind) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case INPUT -> HttpStatus.UNPROCESSABLE_CONTENT;
            case STATE -> HttpStatus.CONFLICT;
        };
    }
}
