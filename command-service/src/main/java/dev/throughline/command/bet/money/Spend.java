package dev.throughline.command.bet.money;

import dev.throughline.command.bet.command.MoneyCommand.RecordSpend;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Amount;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.MoneyEvent.SpendRecorded;
import java.util.List;

/** Spend is a fact: it is recorded in every stage, also late, but not before it happened. */
public final class Spend {
    private Spend() {}

    public static Verdict<BetEvent> decide(RecordSpend spend, Circumstances now) {
        Checks checks = new Checks()
                .date("date", spend.date())
                .present("category", spend.category())
                .present("amount", spend.amount());
        Money.fits(checks, "amount", spend.amount());
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
}
