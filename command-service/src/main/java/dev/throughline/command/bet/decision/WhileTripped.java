package dev.throughline.command.bet.decision;

import static dev.throughline.events.bet.DecisionOutcome.COMMIT;
import static dev.throughline.events.bet.DecisionOutcome.CONTINUE;
import static dev.throughline.events.bet.DecisionOutcome.GRADUATE;
import static dev.throughline.events.bet.DecisionOutcome.PAUSE;
import static dev.throughline.events.bet.DecisionOutcome.PIVOT;
import static dev.throughline.events.bet.DecisionOutcome.RESUME;

import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.state.Criteria.Criterion;
import dev.throughline.command.bet.state.Criteria.Firing;
import dev.throughline.command.bet.state.Facts;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.TripwireAction;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rule 5: what was said in advance would stop the bet, and did happen, is not waved away by the one who runs it. */
record WhileTripped(Checks checks, RecordDecision command, Facts bet, Circumstances now) {
    /** Outcomes that let a bet live on in spite of what happened. */
    private static final Set<DecisionOutcome> NOT_BY_THE_OWNER = Set.of(CONTINUE, PIVOT, PAUSE);

    /** Outcomes after which work goes on: what blocks it has to be looked at first. */
    private static final Set<DecisionOutcome> GOES_ON = Set.of(COMMIT, CONTINUE, RESUME, GRADUATE);

    void check() {
        DecisionOutcome outcome = command.outcome();
        if (outcome == null || !bet.isBlocked()) {
            return;
        }
        if (NOT_BY_THE_OWNER.contains(outcome)) {
            somebodyOtherThanTheOwnerDecides();
            pastAKillCriterionThereIsANewOne();
        }
        if (GOES_ON.contains(outcome)) {
            whatBlocksIsAnswered();
        }
    }

    private void somebodyOtherThanTheOwnerDecides() {
        checks.rule(
                !bet.ownership().isOwner(now.actor().person()),
                () -> Violation.state(
                                "tripwire.by-owner",
                                "Expected somebody other than the owner to decide about a bet that tripped, but you own"
                                        + " it.",
                                "Ask a leader, or KILL it.")
                        .with("blocking", blocking())
                        .of(Rule.TRIPWIRES));
    }

    private void pastAKillCriterionThereIsANewOne() {
        Optional<Firing> last = bet.criteria()
                .undecided()
                .filter(firing -> firing.action() == TripwireAction.KILL)
                .max(Comparator.comparing(Firing::firedAt));
        checks.rule(
                last.isEmpty() || bet.criteria().byId().values().stream().anyMatch(one -> isNew(one, last.get())),
                () -> Violation.state(
                                "tripwire.criterion-missing",
                                "Expected a new kill criterion with a date, committed since "
                                        + last.map(Firing::firedAt)
                                                .map(Instant::toString)
                                                .orElse("") + ", but found"
                                        + " none.",
                                "Commit one first: what would stop the bet now, and by when?")
                        .with("firing", last.map(firing -> firing.id().value()).orElse(""))
                        .of(Rule.TRIPWIRES));
    }

    /** An amendment only stands beside an older one; a date that is past stops nothing. */
    private boolean isNew(Criterion criterion, Firing firing) {
        return criterion.amends() == null
                && !criterion.settled()
                && !criterion.id().equals(firing.criterion())
                && !criterion.since().isBefore(firing.firedAt())
                && criterion.terms().by() != null
                && !criterion.terms().by().isBefore(now.day());
    }

    private void whatBlocksIsAnswered() {
        List<String> unanswered = blocking().stream()
                .filter(id -> !command.answers().contains(id))
                .toList();
        checks.rule(
                unanswered.isEmpty(),
                () -> Violation.state(
                                "tripwire.unanswered",
                                "Expected 'answers' to name all that blocks this bet, but it leaves out " + unanswered
                                        + ".",
                                "Say in the rationale why the bet goes on, and name them in 'answers'.")
                        .with("unanswered", unanswered)
                        .of(Rule.TRIPWIRES));
    }

    private List<String> blocking() {
        return Answers.blocking(bet).toList();
    }
}
