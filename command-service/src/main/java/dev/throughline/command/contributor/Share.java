package dev.throughline.command.contributor;

import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Required;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A share of full time: from 0.01 to 1, exact to 0.01. */
final class Share {
    private static final int HUNDREDTHS = 2;

    private Share() {}

    /** The field is absent or a share. */
    static void fits(Checks checks, String field, @Nullable BigDecimal value) {
        checks.rule(
                value == null || isShare(value),
                () -> Violation.input(
                        field + ".out-of-range",
                        "Expected " + field + " from 0.01 to 1, exact to 0.01, but found another number.",
                        "Correct the number."));
    }

    /** Safe for any exponent: one that would fill the memory is no share. */
    static boolean isShare(BigDecimal value) {
        return value.signum() > 0
                && value.compareTo(BigDecimal.ONE) <= 0
                && value.stripTrailingZeros().scale() <= HUNDREDTHS;
    }

    /** As it is recorded. */
    static BigDecimal exact(@Nullable BigDecimal value, String field) {
        return Required.field(value, field).setScale(HUNDREDTHS);
    }
}
