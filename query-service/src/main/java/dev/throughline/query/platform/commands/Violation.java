package dev.throughline.query.platform.commands;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule that a command broke, as the command service says it.
 *
 * @param rule its name in the guide; none for what holds of any input
 * @param detail what was expected and what was found
 * @param values what broke the rule, by name
 */
public record Violation(
        String code,
        @Nullable String rule,
        String detail,
        @Nullable String hint,
        @Nullable Map<String, Object> values) {

    static Violation of(String code, String detail, String hint) {
        return new Violation(code, null, detail, hint, Map.of());
    }
}
