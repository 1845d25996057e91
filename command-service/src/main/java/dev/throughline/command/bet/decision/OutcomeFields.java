package dev.throughline.command.bet.decision;

import static dev.throughline.events.bet.DecisionOutcome.COMMIT;
import static dev.throughline.events.bet.DecisionOutcome.CONTINUE;
import static dev.throughline.events.bet.DecisionOutcome.GRADUATE;
import static dev.throughline.events.bet.DecisionOutcome.KILL;
import static dev.throughline.events.bet.DecisionOutcome.PIVOT;
import static dev.throughline.events.bet.DecisionOutcome.RESUME;
import static dev.throughline.events.bet.DecisionOutcome.TRADE_OFF;

import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.bet.DecisionOutcome;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each outcome has its own fields: it needs them, and no other outcome may carry them. */
record OutcomeFields(Checks checks, RecordDecision command, Circumstances now) {

    void check() {
        if (command.outcome() == null) {
            // Which fields belong depends on what is missing; to guess would bury it.
            return;
        }
        has("budgetCap", command.budgetCap(), Set.of(COMMIT));
        has("nextReviewBy", command.nextReviewBy(), Set.of(COMMIT, CONTINUE, PIVOT, RESUME));
        has("transferredTo", command.transferredTo(), Set.of(GRADUATE));
        has("gaveUp", command.gaveUp(), Set.of(TRADE_OFF));
        belongs("versus", command.versus().isEmpty() ? null : command.versus(), Set.of(TRADE_OFF));
        killSaysWhyWhatWasLearnedAndWhen();
        nextReviewIsAhead();
    }

    /** Rule 7. */
    private void killSaysWhyWhatWasLearnedAndWhen() {
        killHas("reasonCode", command.reasonCode());
        killHas("learnings", command.learnings());
        killHas("capacityReleasedOn", command.capacityReleasedOn());
    }

    private void killHas(String field, @Nullable Object value) {
        checks.rule(
                command.outcome() != KILL || isSaid(value),
                () -> Violation.state(
                                "kill." + field + "-missing",
                                "Expected '" + field + "' in a decision to kill, but it is missing.",
                                "Say why it ends, what was learned, and the last day of its people.")
                        .of(Rule.KILL));
        belongs(field, value, Set.of(KILL));
    }

    private void has(String field, @Nullable Object value, Set<DecisionOutcome> outcomes) {
        String outcome = Outcomes.word(command.outcome());
        checks.rule(
                !isFor(outcomes) || isSaid(value),
                () -> Violation.state(
                        outcome + "." + field + "-missing",
                        "Expected '" + field + "' in a decision to " + outcome + ", but it is missing.",
                        "Add it."));
        belongs(field, value, outcomes);
    }

    private void belongs(String field, @Nullable Object value, Set<DecisionOutcome> outcomes) {
        String outcome = Outcomes.word(command.outcome());
        checks.rule(
                isFor(outcomes) || value == null,
                () -> Violation.input(
                        field + ".not-for-outcome",
                        "Expected no '" + field + "' in a decision to " + outcome + ".",
                        "Leave it out, or correct the outcome."));
    }

    private void nextReviewIsAhead() {
        checks.rule(
                command.nextReviewBy() == null || !command.nextReviewBy().isBefore(now.day()),
                () -> Violation.input(
                        "nextReviewBy.in-the-past",
                        "Expected a next review from " + now.day() + " on, but found " + command.nextReviewBy() + ".",
                        "Say when the bet is decided about again."));
    }

    private boolean isFor(Set<DecisionOutcome> outcomes) {
        return command.outcome() != null && outcomes.contains(command.outcome());
    }

    private static boolean isSaid(@Nullable Object value) {
        return value != null && !value.toString().isBlank();
    }
}
