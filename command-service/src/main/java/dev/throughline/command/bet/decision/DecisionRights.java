package dev.throughline.command.bet.decision;

import static dev.throughline.events.bet.DecisionOutcome.COMMIT;
import static dev.throughline.events.bet.DecisionOutcome.GRADUATE;

import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.commit.CommitGate;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.Facts;
import dev.throughline.command.rules.Actor;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.bet.DecisionOutcome;
import java.util.Set;

/** Rule 6: who may decide what about a bet. */
final class DecisionRights {
    private static final Set<DecisionOutcome> NOT_BY_THE_OWNER = Set.of(COMMIT, GRADUATE);

    private DecisionRights() {}

    static void check(Checks checks, RecordDecision command, Known bet, Circumstances now) {
        ownerOrLeaderDecides(checks, bet.facts(), now.actor());
        if (command.outcome() == COMMIT) {
            CommitGate.check(checks, bet, now);
        }
        if (command.outcome() != null && NOT_BY_THE_OWNER.contains(command.outcome())) {
            somebodyElseDecides(checks, command.outcome(), bet.facts(), now.actor());
        }
    }

    /** The owner decides, or a leader for the owner. */
    private static void ownerOrLeaderDecides(Checks checks, Facts bet, Actor actor) {
        checks.rule(
                actor.has("leader") || bet.ownership().isOwner(actor.person()),
                () -> Violation.state(
                                "decision.not-yours",
                                "Expected the bet's owner or a leader to decide, but you are neither.",
                                "Ask the owner, or a leader.")
                        .of(Rule.DOORS));
    }

    /** Nobody commits the organisation to their own bet, or hands it over as done. */
    private static void somebodyElseDecides(Checks checks, DecisionOutcome decided, Facts bet, Actor actor) {
        String outcome = Outcomes.word(decided);
        checks.rule(
                !bet.ownership().isOwner(actor.person()),
                () -> Violation.state(
                                outcome + ".by-owner",
                                "Expected somebody other than the owner to " + outcome + ", but you own this bet.",
                                "Ask a leader to decide.")
                        .of(Rule.DOORS));
    }
}
