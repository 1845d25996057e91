package dev.throughline.command.bet.money;

import dev.throughline.command.bet.command.MoneyCommand;
import dev.throughline.command.bet.command.MoneyCommand.FundBet;
import dev.throughline.command.bet.command.MoneyCommand.RecordSpend;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Verdict;
import dev.throughline.events.bet.BetEvent;

/** What is recorded of the money of a bet, each command by its own rules. */
public final class MoneyRules {
    private MoneyRules() {}

    public static Verdict<BetEvent> decide(MoneyCommand command, Known bet, Circumstances now) {
        return switch (command) {
            case FundBet c -> Funding.decide(c, bet);
            case RecordSpend c -> Spend.decide(c, now);
        };
    }
}
