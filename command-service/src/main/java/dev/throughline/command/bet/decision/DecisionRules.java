package dev.throughline.command.bet.decision;

import dev.throughline.command.bet.command.DecisionCommand;
import dev.throughline.command.bet.command.DecisionCommand.ApproveDecision;
import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.command.DecisionCommand.RecordRetrospective;
import dev.throughline.command.bet.command.DecisionCommand.RequestDecision;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.Verdict;
import dev.throughline.events.bet.BetEvent;

/** What is asked, approved, decided and looked back at. */
public final class DecisionRules {
    private DecisionRules() {}

    public static Needs needs(DecisionCommand command, Known bet) {
        return switch (command) {
            case RequestDecision c -> Needs.NOTHING;
            case ApproveDecision c -> Needs.NOTHING;
            case RecordDecision c -> Decision.needs(c, bet);
            case RecordRetrospective c -> Needs.NOTHING;
        };
    }

    public static Verdict<BetEvent> decide(DecisionCommand command, Known bet, Circumstances now) {
        return switch (command) {
            case RequestDecision c -> DecisionRequest.decide(c, bet, now);
            case ApproveDecision c -> Approval.decide(c, bet, now);
            case RecordDecision c -> Decision.decide(c, bet, now);
            case RecordRetrospective c -> Retrospective.decide(c, bet);
        };
    }
}
