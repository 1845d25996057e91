package dev.throughline.command.bet.decision;

import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.commit.CommitGate;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.BetState.PressureTesting;
import dev.throughline.command.bet.state.BetState.Proposed;
import dev.throughline.command.bet.state.Facts;
import dev.throughline.command.rules.Actor;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.PersonId;
import dev.throughline.events.bet.DecisionOutcome;

/** Who may decide what about a bet, and when; history that predates the rules waives who decides, not the stages. */
final class DecisionRights {
    private DecisionRights() {}

    static void check(Checks checks, RecordDecision command, Known bet, Circumstances now) {
        boolean commits = command.outcome() == DecisionOutcome.COMMIT;
        if (commits) {
            commitComesBeforeBuilding(checks, bet);
        }
        ownerOrLeaderDecides(checks, bet.facts(), now.actor());
        if (commits) {
            CommitGate.check(checks, bet, now);
            commitNeedsSomeoneElse(checks, bet.facts(), now.actor());
        }
    }

    /** Rule 6: the owner decides, or a leader for the owner. */
    private static void ownerOrLeaderDecides(Checks checks, Facts bet, Actor actor) {
        checks.rule(
                actor.has("leader") || actor.person().equals(bet.ownership().owner()),
                () -> Violation.state(
                                "decision.not-yours",
                                "Expected the bet's owner or a leader to decide, but you are neither.",
                                "Ask the owner, or a leader.")
                        .of(Rule.DOORS));
    }

    private static void commitComesBeforeBuilding(Checks checks, Known bet) {
        checks.rule(
                bet instanceof Proposed || bet instanceof PressureTesting,
                () -> Violation.state(
                        "commit.stage",
                        "Expected a bet that is proposed or pressure-tested, but this one is past that.",
                        "CONTINUE a committed bet, or KILL it."));
    }

    /** Rule 6: nobody commits the organisation to their own bet. */
    private static void commitNeedsSomeoneElse(Checks checks, Facts bet, Actor actor) {
        PersonId owner = bet.ownership().owner();
        checks.rule(
                owner == null || !actor.person().equals(owner),
                () -> Violation.state(
                                "commit.by-owner",
                                "Expected somebody other than the owner to commit, but you own this bet.",
                                "Ask a leader to decide.")
                        .of(Rule.DOORS));
    }
}
