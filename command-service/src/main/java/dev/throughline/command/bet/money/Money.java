package dev.throughline.command.bet.money;

import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Amount;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What can be an amount of money. */
public final class Money {
    private Money() {}

    /** Money is exact to 0.01, positive and below the largest amount. */
    public static void fits(Checks checks, String field, @Nullable BigDecimal amount) {
        checks.rule(
                amount == null || (Amount.fits(amount) && amount.signum() > 0),
                () -> Violation.input(
                        field + ".out-of-range",
                        "Expected " + field + " from 0.01 to " + Amount.MAX + " with at most two decimals.",
                        "Give the amount in the portfolio's currency."));
    }
}
