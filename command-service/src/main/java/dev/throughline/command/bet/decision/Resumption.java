package dev.throughline.command.bet.decision;

import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.BetState.Paused;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Stage;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.bet.DecisionOutcome;

/** Rule 2: building goes on only under an owner, who for a critical bet holds the seat again that the pause freed. */
final class Resumption {
    private Resumption() {}

    static void check(Checks checks, RecordDecision command, Known bet) {
        boolean builds = command.outcome() == DecisionOutcome.RESUME
                && bet instanceof Paused paused
                && paused.resumesTo() == Stage.COMMITTED;
        if (builds) {
            somebodyOwnsIt(checks, bet);
            criticalBetHasItsSeatTaken(checks, bet);
        }
    }

    private static void somebodyOwnsIt(Checks checks, Known bet) {
        checks.rule(
                bet.facts().ownership().owner() != null,
                () -> Violation.state(
                                "resume.owner-missing",
                                "Expected a bet with an owner before it is built again, but nobody is responsible for"
                                        + " this one.",
                                "Assign an owner.")
                        .of(Rule.SEAT));
    }

    private static void criticalBetHasItsSeatTaken(Checks checks, Known bet) {
        checks.rule(
                !bet.facts().profile().critical()
                        || bet.facts().ownership().owner() == null
                        || bet.facts().ownership().seat(),
                () -> Violation.state(
                                "resume.seat-missing",
                                "Expected the owner of a critical bet in its single-threaded seat before it is built"
                                        + " again, but the seat is free since the pause.",
                                "Allocate the owner's full capacity to the bet without an end, and let them take the"
                                        + " seat.")
                        .with("owner", String.valueOf(bet.facts().ownership().owner()))
                        .of(Rule.SEAT));
    }
}
