package dev.throughline.command.bet.decision;

import static dev.throughline.command.bet.Checkout.CONTINUE;
import static dev.throughline.command.bet.Checkout.KILL;
import static dev.throughline.command.bet.Ready.building;
import static dev.throughline.command.bet.decision.Choices.GRADUATE;
import static dev.throughline.command.bet.decision.Choices.PAUSE;
import static dev.throughline.command.bet.decision.Choices.PIVOT;
import static dev.throughline.command.bet.decision.Choices.RESUME;
import static dev.throughline.command.bet.decision.Choices.TRADE_OFF;
import static dev.throughline.command.bet.decision.Choices.paused;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Given;
import dev.throughline.events.CriterionId;
import dev.throughline.events.FiringId;
import dev.throughline.events.PersonId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CriterionEvent.KillCriterionAmended;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DueReview;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.bet.TripwireAction;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rule 5: what was said in advance would stop the bet, and did happen, is not waved away by the one who runs it. */
class WhileTrippedTest {
    private static final TripwireFired FIRED = fired("too-few-convert");
    private static final TripwireFired REVIEW_FIRED = fired("refunds");
    private static final KillCriterionCommitted REFUNDS = criterion("refunds", TripwireAction.REVIEW, null);
    private static final KillCriterionCommitted NEW = criterion("next-chance", TripwireAction.KILL, "2026-06-30");
    private static final ReviewFellDue OWNERLESS =
            new ReviewFellDue(new FiringId("review-1"), DueReview.OWNERLESS, LocalDate.parse("2026-03-15"));
    private static final List<String> ANSWERED = List.of("too-few-convert-f1");

    private static TripwireFired fired(String criterion) {
        return new TripwireFired(
                new FiringId(criterion + "-f1"), new CriterionId(criterion), null, true, LocalDate.parse("2026-03-12"));
    }

    private static KillCriterionCommitted criterion(String id, TripwireAction action, @Nullable String by) {
        LocalDate day = by == null ? null : LocalDate.parse(by);
        return new KillCriterionCommitted(
                new CriterionId(id),
                new CriterionTerms(null, null, "Shoppers say so", null, null, JudgedWhen.ANYTIME, day, 7, action));
    }

    private static Given<BetCommand, BetState, BetEvent> tripped() {
        return building().and("2026-03-05T12:00:00Z", "time", FIRED);
    }

    private static Given<BetCommand, BetState, BetEvent> trippedWithANewCriterion() {
        return tripped().and("2026-03-06T12:00:00Z", "prs-owner1", NEW);
    }

    private static RecordDecision answering(RecordDecision decision) {
        return but(decision, "answers", ANSWERED);
    }

    @Test
    void whileTrippedTheOwnerDoesNotDecideToLiveOn() {
        for (RecordDecision decision : List.of(CONTINUE, PIVOT, PAUSE)) {
            trippedWithANewCriterion()
                    .by("prs-owner1", "owner")
                    .when(answering(decision))
                    .thenRefused("tripwire.by-owner");
            trippedWithANewCriterion()
                    .by("prs-leader1", "leader")
                    .when(answering(decision))
                    .thenAccepted();
        }
    }

    @Test
    void theOwnerMayKillOrTradeOffAtAnyTime() {
        tripped().by("prs-owner1", "owner").when(KILL).thenAccepted();
        tripped().by("prs-owner1", "owner").when(TRADE_OFF).thenAccepted();
    }

    @Test
    void pastAKillCriterionThereIsANewOneWithADate() {
        for (RecordDecision decision : List.of(CONTINUE, PIVOT, PAUSE)) {
            tripped().when(answering(decision)).thenRefused("tripwire.criterion-missing");
        }
        trippedWithANewCriterion().when(answering(CONTINUE)).thenAccepted();
    }

    @Test
    void aCriterionWithoutADateOrBeforeTheFiringOrPastIsNoNewOne() {
        for (KillCriterionCommitted other : List.of(
                criterion("next-chance", TripwireAction.KILL, null),
                criterion("next-chance", TripwireAction.KILL, "2026-03-09"))) {
            tripped()
                    .and("2026-03-06T12:00:00Z", "prs-owner1", other)
                    .when(answering(CONTINUE))
                    .thenRefused("tripwire.criterion-missing");
        }
        building()
                .and("2026-03-04T12:00:00Z", "prs-owner1", NEW)
                .and("2026-03-05T12:00:00Z", "time", FIRED)
                .when(answering(CONTINUE))
                .thenRefused("tripwire.criterion-missing");
        tripped()
                .and("2026-03-06T12:00:00Z", "prs-owner1", criterion("next-chance", TripwireAction.KILL, "2026-03-10"))
                .when(answering(CONTINUE))
                .thenAccepted();
    }

    @Test
    void anAmendmentIsNoNewCriterion() {
        CriterionTerms terms = NEW.terms();
        tripped()
                .and(
                        "2026-03-06T12:00:00Z",
                        "prs-reviewer1",
                        new KillCriterionAmended(
                                new CriterionId("too-few-convert"),
                                new CriterionId("later"),
                                terms,
                                terms,
                                new PersonId("prs-reviewer1")))
                .when(answering(CONTINUE))
                .thenRefused("tripwire.criterion-missing");
    }

    @Test
    void pastACriterionThatAsksForAReviewADecisionIsEnough() {
        building()
                .and("2026-03-04T12:00:00Z", "prs-owner1", REFUNDS)
                .and("2026-03-05T12:00:00Z", "time", REVIEW_FIRED)
                .when(but(CONTINUE, "answers", List.of("refunds-f1")))
                .thenAccepted();
    }

    @Test
    void whatBlocksIsAnsweredBeforeWorkGoesOn() {
        trippedWithANewCriterion().when(CONTINUE).thenRefused("tripwire.unanswered");
        trippedWithANewCriterion().when(GRADUATE).thenRefused("tripwire.unanswered");
        paused(trippedWithANewCriterion()).when(RESUME).thenRefused("tripwire.unanswered");
        trippedWithANewCriterion().when(answering(CONTINUE)).thenAccepted();
        trippedWithANewCriterion().when(answering(GRADUATE)).thenAccepted();
        paused(trippedWithANewCriterion()).when(answering(RESUME)).thenAccepted();
    }

    @Test
    void restingOrTurningDoesNotClearWhatItDoesNotName() {
        BetEvent[] pivoted =
                trippedWithANewCriterion().when(PIVOT).accepted().events().toArray(BetEvent[]::new);
        assertThat(((BetState.Known) trippedWithANewCriterion().and(pivoted).state())
                        .facts()
                        .criteria()
                        .isTripped())
                .isTrue();
    }

    @Test
    void aDecisionThatNamesAFiringClearsIt() {
        BetEvent[] decided = trippedWithANewCriterion()
                .when(answering(CONTINUE))
                .accepted()
                .events()
                .toArray(BetEvent[]::new);
        Given<BetCommand, BetState, BetEvent> cleared =
                trippedWithANewCriterion().and("2026-03-10T12:00:00Z", "prs-leader1", decided);
        RecordDecision again = but(CONTINUE, "decision", null);
        cleared.by("prs-owner1", "owner").when(again).thenAccepted();
        cleared.when(answering(again)).thenRefused("answers.unknown");
    }

    @Test
    void aForcedReviewBlocksLikeAFiring() {
        Given<BetCommand, BetState, BetEvent> bet = building().and("2026-03-08T12:00:00Z", "time", OWNERLESS);
        bet.by("prs-owner1", "owner").when(CONTINUE).thenRefused("tripwire.by-owner", "tripwire.unanswered");
        bet.when(CONTINUE).thenRefused("tripwire.unanswered");
        bet.when(but(CONTINUE, "answers", List.of("review-1"))).thenAccepted();
    }

    /** Or the owner would wave away by a trade-off what they may not decide. */
    @Test
    void aTradeOffAnswersNeitherFiringsNorReviews() {
        tripped().by("prs-owner1", "owner").when(answering(TRADE_OFF)).thenRefused("answers.not-by-trade-off");
        building()
                .and("2026-03-08T12:00:00Z", "time", OWNERLESS)
                .when(but(TRADE_OFF, "answers", List.of("review-1")))
                .thenRefused("answers.not-by-trade-off");
        tripped()
                .and(Choices.requested("go-build", null))
                .when(but(TRADE_OFF, "answers", List.of("go-build")))
                .thenAccepted();
    }

    @Test
    void answersAreKnown() {
        building().when(but(CONTINUE, "answers", List.of("go-build"))).thenRefused("answers.unknown");
        building()
                .and(Choices.requested("go-build", null))
                .when(but(CONTINUE, "answers", List.of("go-build")))
                .thenAccepted();
        building()
                .and(
                        "2026-03-08T12:00:00Z",
                        "time",
                        new ReviewFellDue(new FiringId("review-1"), DueReview.CADENCE, LocalDate.parse("2026-03-15")))
                .when(but(CONTINUE, "answers", List.of("review-1")))
                .thenAccepted();
    }
}
