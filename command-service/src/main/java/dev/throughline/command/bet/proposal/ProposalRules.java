package dev.throughline.command.bet.proposal;

import dev.throughline.command.bet.command.ProposalCommand;
import dev.throughline.command.bet.command.ProposalCommand.ProposeBet;
import dev.throughline.command.bet.command.ProposalCommand.ReclassifyBet;
import dev.throughline.command.bet.command.ProposalCommand.WithdrawBet;
import dev.throughline.command.bet.ownership.Ending;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.Verdict;
import dev.throughline.events.bet.BetEvent;

/** What is asked of a bet before anybody commits to it, each command by its own rules. */
public final class ProposalRules {
    private ProposalRules() {}

    /** Which other streams a first proposal looks at. */
    public static Needs needs(ProposeBet command) {
        return Predecessors.needs(command);
    }

    /** Which other streams they look at, or write to because a bet ends. */
    public static Needs needs(ProposalCommand command, Known bet) {
        return switch (command) {
            case ProposeBet c -> needs(c);
            case ReclassifyBet c -> Needs.NOTHING;
            case WithdrawBet c -> Ending.needs(bet);
        };
    }

    public static Verdict<BetEvent> decide(ProposalCommand command, Known bet, Circumstances now) {
        return switch (command) {
            case ProposeBet c -> Proposal.decide(c, bet, now);
            case ReclassifyBet c -> Reclassification.decide(c, bet);
            case WithdrawBet c -> Withdrawal.decide(bet, now);
        };
    }
}
