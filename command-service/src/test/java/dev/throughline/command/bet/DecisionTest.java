package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.COMMIT;
import static dev.throughline.command.bet.Checkout.CONTINUE;
import static dev.throughline.command.bet.Checkout.KILL;
import static dev.throughline.command.bet.Checkout.committed;
import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.owned;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Checkout.recorded;
import static dev.throughline.command.bet.Checkout.unproposed;
import static dev.throughline.command.rules.Given.but;

import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.events.Amount;
import dev.throughline.events.DecisionId;
import dev.throughline.events.bet.DecisionEvent.BetCommitted;
import dev.throughline.events.bet.DecisionEvent.BetContinued;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.KillReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a decision needs, and what it does to the bet. */
class DecisionTest {
    private static final LocalDate YESTERDAY = LocalDate.parse("2026-03-09");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
    private static final LocalDate TOMORROW = LocalDate.parse("2026-03-11");

    @Test
    void aCommitAllowsABudgetUntilTheNextReview() {
        owned().when(COMMIT)
                .then(
                        recorded("go-build", DecisionOutcome.COMMIT, "Seven of nine testers paid"),
                        new BetCommitted(
                                new DecisionId("go-build"), Amount.of("250000.00"), LocalDate.parse("2026-09-30")));
    }

    @Test
    void aContinuationLastsUntilTheNextReview() {
        committed()
                .when(CONTINUE)
                .then(
                        recorded("go-on", DecisionOutcome.CONTINUE, "Half of them came back"),
                        new BetContinued(new DecisionId("go-on"), LocalDate.parse("2026-12-31")));
    }

    @Test
    void aKillSaysWhyWhatWasLearnedAndWhenItsPeopleAreFree() {
        committed()
                .when(KILL)
                .then(
                        recorded("stop", DecisionOutcome.KILL, "Nobody came back"),
                        new BetKilled(
                                new DecisionId("stop"),
                                KillReason.NO_CUSTOMER_NEED,
                                "One tap is not why they leave",
                                LocalDate.parse("2026-03-31")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reasonCode", "learnings", "capacityReleasedOn"})
    void aKillIsRefusedWithout(String field) {
        committed().when(but(KILL, field, null)).thenRefused("kill." + field + "-missing");
    }

    @Test
    void aKillSaysWhatWasLearned() {
        committed().when(but(KILL, "learnings", " ")).thenRefused("kill.learnings-missing");
        committed().when(but(KILL, "learnings", "x".repeat(10_001))).thenRefused("learnings.too-long");
        committed().when(but(KILL, "learnings", "x".repeat(10_000))).thenAccepted();
    }

    @Test
    void killingIsPossibleInEveryStageThatIsNotFinal() {
        proposed().when(KILL).thenAccepted();
        owned().when(KILL).thenAccepted();
        committed().when(KILL).thenAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"budgetCap", "nextReviewBy"})
    void aCommitHasABudgetAndANextReview(String field) {
        owned().when(but(COMMIT, field, null)).thenRefused("commit." + field + "-missing");
    }

    @Test
    void aContinuationHasANextReview() {
        committed().when(but(CONTINUE, "nextReviewBy", null)).thenRefused("continue.nextReviewBy-missing");
    }

    @Test
    void anOutcomeHasOnlyItsOwnFields() {
        committed().when(but(KILL, "budgetCap", new BigDecimal("1.00"))).thenRefused("budgetCap.not-for-outcome");
        committed().when(but(KILL, "nextReviewBy", TOMORROW)).thenRefused("nextReviewBy.not-for-outcome");
        committed().when(but(CONTINUE, "budgetCap", new BigDecimal("1.00"))).thenRefused("budgetCap.not-for-outcome");
        owned().when(but(COMMIT, "reasonCode", KillReason.OTHER)).thenRefused("reasonCode.not-for-outcome");
        owned().when(but(COMMIT, "learnings", "Much")).thenRefused("learnings.not-for-outcome");
        owned().when(but(COMMIT, "capacityReleasedOn", TODAY)).thenRefused("capacityReleasedOn.not-for-outcome");
    }

    @Test
    void aDecisionHasAnOutcomeAndARationale() {
        // What else is wrong with it depends on the outcome.
        committed().when(but(but(KILL, "learnings", null), "outcome", null)).thenRefused("outcome.missing");
        committed().when(but(CONTINUE, "rationale", null)).thenRefused("rationale.missing");
        committed().when(but(CONTINUE, "rationale", " ")).thenRefused("rationale.blank");
        committed().when(but(CONTINUE, "rationale", "x".repeat(10_001))).thenRefused("rationale.too-long");
        committed().when(but(CONTINUE, "rationale", "x".repeat(10_000))).thenAccepted();
    }

    @ParameterizedTest
    @CsvSource({"alternativesRejected, 10000", "evidence, 2000"})
    void itsListsAreShort(String field, int most) {
        committed().when(but(CONTINUE, field, Collections.nCopies(21, "wait"))).thenRefused(field + ".too-many");
        committed()
                .when(but(CONTINUE, field, Collections.nCopies(1, "x".repeat(most + 1))))
                .thenRefused(field + ".too-long");
        committed()
                .when(but(CONTINUE, field, Collections.nCopies(20, "x".repeat(most))))
                .thenAccepted();
    }

    @Test
    void itAnswersFewThings() {
        committed()
                .when(but(CONTINUE, "answers", Collections.nCopies(21, "go")))
                .thenRefused("answers.too-many", "answers.unknown");
        committed()
                .when(but(CONTINUE, "answers", List.of("x".repeat(101))))
                .thenRefused("answers.too-long", "answers.unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.001", "10000000000000"})
    void aBudgetIsMoney(String amount) {
        owned().when(but(COMMIT, "budgetCap", new BigDecimal(amount))).thenRefused("budgetCap.out-of-range");
    }

    @Test
    void aDecisionIsRecordedWhenItHasBeenMade() {
        committed().when(but(CONTINUE, "decidedOn", TOMORROW)).thenRefused("decidedOn.in-the-future");
        committed()
                .when(but(CONTINUE, "decidedOn", YESTERDAY))
                .then(
                        but(
                                recorded("go-on", DecisionOutcome.CONTINUE, "Half of them came back"),
                                "decidedOn",
                                YESTERDAY),
                        new BetContinued(new DecisionId("go-on"), LocalDate.parse("2026-12-31")));
    }

    @Test
    void theNextReviewIsNotPast() {
        committed().when(but(CONTINUE, "nextReviewBy", YESTERDAY)).thenRefused("nextReviewBy.in-the-past");
        committed().when(but(CONTINUE, "nextReviewBy", TODAY)).thenAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"decidedOn", "capacityReleasedOn"})
    void itsDaysMakeSense(String field) {
        committed().when(but(KILL, field, LocalDate.parse("1969-12-31"))).thenRefused(field + ".out-of-range");
        committed().when(but(KILL, field, LocalDate.parse("1970-01-01"))).thenAccepted();
    }

    @Test
    void aDecisionIdIsTakenOnce() {
        committed()
                .when(but(CONTINUE, "decision", new DecisionId("decision-1")))
                .thenRefused("decision.exists");
        committed()
                .when(but(CONTINUE, "decision", new DecisionId("decision-2")))
                .thenAccepted();
    }

    @Test
    void aDecisionWithoutAnIdGetsTheNextFreeNumber() {
        BetContinued second = new BetContinued(new DecisionId("decision-2"), LocalDate.parse("2026-12-31"));
        RecordDecision nameless = but(CONTINUE, "decision", null);
        committed()
                .when(nameless)
                .then(recorded("decision-2", DecisionOutcome.CONTINUE, "Half of them came back"), second);
        // Somebody else chose the number that would have been next.
        proposed()
                .and(recorded("decision-2", DecisionOutcome.CONTINUE, "We liked the number"), second)
                .when(nameless)
                .then(
                        recorded("decision-3", DecisionOutcome.CONTINUE, "Half of them came back"),
                        new BetContinued(new DecisionId("decision-3"), LocalDate.parse("2026-12-31")));
    }

    @Test
    void aBetThatIsOverIsNotDecidedAbout() {
        killed().when(CONTINUE).thenRefused("bet.final");
        killed().when(KILL).thenRefused("bet.final");
        killed().when(COMMIT).thenRefused("bet.final");
    }

    @Test
    void onlyAProposedBetIsDecidedAbout() {
        unproposed().when(KILL).thenRefused("bet.unknown");
    }
}
