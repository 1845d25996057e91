package dev.throughline.command.bet.decision;

import dev.throughline.command.bet.command.DecisionCommand.RecordRetrospective;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.Decisions;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.DecisionId;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.DecisionEvent.RetrospectiveRecorded;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looking back at a decision, once, in every stage: how good it was when it was made, whatever came of it. */
public final class Retrospective {
    private static final int OUTCOME = 10_000;
    private static final int MOST_ACTIONS = 20;
    private static final int ACTION = 2000;
    private static final int BEST = 5;

    private Retrospective() {}

    public static Verdict<BetEvent> decide(RecordRetrospective record, Known bet) {
        Checks checks = new Checks()
                .present("decision", record.decision())
                .text("outcome", record.outcome(), OUTCOME)
                .texts("correctiveActions", record.correctiveActions(), MOST_ACTIONS, ACTION);
        qualityIsAGrade(checks, record.decisionQuality());
        decisionWasRecorded(checks, record.decision(), bet.facts().decisions());
        lookedBackAtOnce(checks, record.decision(), bet.facts().decisions());
        return checks.then(() -> List.of(new RetrospectiveRecorded(
                Required.field(record.decision(), "decision"),
                Required.field(record.decisionQuality(), "decisionQuality"),
                Required.field(record.outcome(), "outcome"),
                record.correctiveActions())));
    }

    private static void qualityIsAGrade(Checks checks, @Nullable Integer quality) {
        checks.present("decisionQuality", quality)
                .rule(
                        quality == null || (quality >= 1 && quality <= BEST),
                        () -> Violation.input(
                                        "decisionQuality.out-of-range",
                                        "Expected a 'decisionQuality' from 1 to " + BEST + ", but found " + quality
                                                + ".",
                                        "Grade the decision as it could be made then: 5 is best.")
                                .with("found", String.valueOf(quality)));
    }

    private static void decisionWasRecorded(Checks checks, @Nullable DecisionId decision, Decisions decisions) {
        checks.rule(
                decision == null || decisions.recorded().containsKey(decision),
                () -> Violation.state(
                                "decision.unknown",
                                "Expected a decision that was recorded in this bet, but found none called '" + decision
                                        + "'.",
                                "Correct the id, or record the decision first.")
                        .with("decision", String.valueOf(decision)));
    }

    private static void lookedBackAtOnce(Checks checks, @Nullable DecisionId decision, Decisions decisions) {
        checks.rule(
                decision == null || !decisions.retrospectives().contains(decision),
                () -> Violation.state(
                                "retrospective.exists",
                                "Expected a decision that nobody looked back at, but '" + decision
                                        + "' has its retrospective.",
                                "What was said then stays.")
                        .with("decision", String.valueOf(decision)));
    }
}
