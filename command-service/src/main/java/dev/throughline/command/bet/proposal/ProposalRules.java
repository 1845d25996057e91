package dev.throughline.command.bet.proposal;

import dev.throughline.command.bet.command.ProposalCommand;
import dev.throughline.command.bet.command.ProposalCommand.ProposeBet;
import dev.throughline.command.bet.command.ProposalCommand.ReclassifyBet;
import dev.throughline.command.bet.command.ProposalCommand.WithdrawBet;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.Verdict;
import dev.throughline.events.bet.BetEvent;

/** What is asked of a bet before anybody commits to it, each command by its own rules. */
public final class ProposalRules {
    private ProposalRules() {}

    /** Which other streams they look at. */
    public static Needs needs(ProposalCommand command) {
        return switch (command) {
            case ProposeBet c -> Predecessors.needs(c);
            case ReclassifyBet c -> Needs.NOTHING;
            case WithdrawBet c -> Needs.NOTHING;
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
