package dev.throughline.command.bet;

import dev.throughline.command.bet.BetCommand.RecordSpend;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Amount;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.BetEvent.SpendRecorded;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spend is a fact: it is recorded in every stage, also late, but not before it happened. */
final class Spend {
    private Spend() {}

    static Verdict<BetEvent> decide(RecordSpend spend, Circumstances now) {
        Checks checks = new Checks()
                .date("date", spend.date())
                .present("category", spend.category())
                .present("amount", spend.amount());
        amountFits(checks, "amount", spend.amount());
        checks.rule(
                spend.date() == null || !spend.date().isAfter(now.day()),
                () -> Violation.state(
                        "spend.in-the-future",
                        "Expected a spend dated up to " + now.day() + ", but found " + spend.date() + ".",
                        "Record it when it has been spent."));
        return checks.then(() -> List.of(new SpendRecorded(
                new Amount(Required.field(spend.amount(), "amount")),
                Required.field(spend.date(), "date"),
                Required.field(spend.category(), "category"))));
    }

    /** Money is exact to 0.01, positive and below the largest amount. */
    static void amountFits(Checks checks, String field, @Nullable BigDecimal amount) {
        checks.rule(
                amount == null || (Amount.fits(amount) && amount.signum() > 0),
                () -> Violation.input(
                        field + ".out-of-range",
                        "Expected " + field + " from 0.01 to " + Amount.MAX + " with at most two decimals.",
                        "Give the amount in the portfolio's currency."));
    }
}
