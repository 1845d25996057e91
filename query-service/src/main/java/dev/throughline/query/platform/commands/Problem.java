package dev.throughline.query.platform.commands;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal as the command service sends it; where it names no rules, it is the one itself. */
record Problem(
        String code,
        String detail,
        @Nullable String hint,
        @Nullable List<Violation> violations) {
    List<Violation> all() {
        return violations == null || violations.isEmpty()
                ? List.of(new Violation(code, null, detail, hint, null))
                : violations;
    }
}
