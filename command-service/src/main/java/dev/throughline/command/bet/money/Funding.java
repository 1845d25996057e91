package dev.throughline.command.bet.money;

import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.command.MoneyCommand.FundBet;
import dev.throughline.command.bet.command.MoneyCommand.Term;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Amount;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.FundingPeriod;
import dev.throughline.events.bet.MoneyEvent.BetFunded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Setting money aside for a bet that is not over. */
public final class Funding {
    private Funding() {}

    public static Verdict<BetEvent> decide(FundBet fund, Known bet) {
        Checks checks = new Checks().present("amount", fund.amount()).present("period", fund.period());
        Stages.isOpen(checks, bet);
        Money.fits(checks, "amount", fund.amount());
        periodIsSound(checks, fund.period());
        return checks.then(() -> List.of(new BetFunded(
                new Amount(Required.field(fund.amount(), "amount")), period(Required.field(fund.period(), "period")))));
    }

    private static void periodIsSound(Checks checks, @Nullable Term period) {
        if (period == null) {
            return;
        }
        checks.date("period.start", period.start()).date("period.end", period.end());
        checks.rule(
                period.start() == null || period.end() == null || !period.end().isBefore(period.start()),
                () -> Violation.input(
                        "period.reversed",
                        "Expected a period that ends on or after its start, but found " + period.start() + " to "
                                + period.end() + ".",
                        "Swap them."));
    }

    private static FundingPeriod period(Term period) {
        return new FundingPeriod(
                Required.field(period.start(), "period.start"), Required.field(period.end(), "period.end"));
    }
}
