package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.PROPOSED;
import static dev.throughline.command.bet.Checkout.recorded;
import static dev.throughline.command.bet.Checkout.unproposed;
import static dev.throughline.command.bet.Conversion.committed;
import static dev.throughline.command.bet.Conversion.killed;
import static dev.throughline.command.bet.Conversion.owned;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Due;
import dev.throughline.command.rules.Given;
import dev.throughline.events.DecisionId;
import dev.throughline.events.FiringId;
import dev.throughline.events.PersonId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.DecisionEvent.BetContinued;
import dev.throughline.events.bet.DecisionEvent.BetPaused;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.DueReview;
import dev.throughline.events.bet.OwnershipEvent.OwnerAssigned;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.ReleaseReason;
import dev.throughline.events.portfolio.Policy;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Reviews that fall due by themselves. */
class ForcedReviewsTest {
    private static final String LATER = "2027-01-01T12:00:00Z";

    private static Due<BetEvent> review(int number, DueReview why, String at, String dueBy) {
        return new Due<>(
                Instant.parse(at), new ReviewFellDue(new FiringId("review-" + number), why, LocalDate.parse(dueBy)));
    }

    /** A critical bet in build whose owner left on 1 September 2026. */
    private static Given<BetCommand, BetState, BetEvent> deserted(boolean critical) {
        return unproposed()
                .and(but(PROPOSED, "critical", critical))
                .and(new OwnerAssigned(new PersonId("prs-owner1"), true), Checkout.COMMITTED)
                .and(
                        "2026-09-01T12:00:00Z",
                        "time",
                        new OwnerReleased(new PersonId("prs-owner1"), ReleaseReason.DEPARTED));
    }

    @Test
    void aReviewFallsDueAtTheEndOfItsDay() {
        assertThat(committed().at("2026-09-30T21:59:59Z").fellDue()).isEmpty();
        assertThat(committed().at("2026-09-30T22:00:00Z").fellDue())
                .containsExactly(review(1, DueReview.CADENCE, "2026-09-30T21:59:59.999999Z", "2026-10-07"));
        assertThat(committed()
                        .under(but(Policy.DEFAULT, "decisionDays", 2))
                        .at(LATER)
                        .fellDue())
                .containsExactly(review(1, DueReview.CADENCE, "2026-09-30T21:59:59.999999Z", "2026-10-02"));
    }

    @Test
    void itFallsDueOnceUntilADecisionPlansTheNext() {
        Given<BetCommand, BetState, BetEvent> due = committed()
                .and(
                        "2026-09-30T21:59:59Z",
                        "time",
                        new ReviewFellDue(new FiringId("review-1"), DueReview.CADENCE, LocalDate.parse("2026-10-07")));
        assertThat(due.at(LATER).fellDue()).isEmpty();
        assertThat(due.and(
                                "2026-10-05T12:00:00Z",
                                "prs-owner1",
                                recorded("d-2", DecisionOutcome.CONTINUE, "We go on"),
                                new BetContinued(new DecisionId("d-2"), LocalDate.parse("2026-12-01")))
                        .at(LATER)
                        .fellDue())
                .containsExactly(review(2, DueReview.CADENCE, "2026-12-01T22:59:59.999999Z", "2026-12-08"));
    }

    @Test
    void aPauseStopsNoClockAndAnEndStopsAll() {
        assertThat(committed()
                        .and(new BetPaused(new DecisionId("d-2")))
                        .at(LATER)
                        .fellDue())
                .hasSize(1);
        assertThat(killed().at(LATER).fellDue()).isEmpty();
        assertThat(owned().at(LATER).fellDue()).isEmpty();
    }

    @Test
    void aCriticalBetInBuildIsReviewedWhenItHadNoOwnerForTooLong() {
        assertThat(deserted(true).at("2026-09-08T21:59:59Z").fellDue()).isEmpty();
        assertThat(deserted(true).at("2026-09-08T22:00:00Z").fellDue())
                .containsExactly(review(1, DueReview.OWNERLESS, "2026-09-08T21:59:59.999999Z", "2026-09-15"));
        assertThat(deserted(true)
                        .under(but(Policy.DEFAULT, "ownerlessDays", 1))
                        .at("2026-09-08T21:59:59Z")
                        .fellDue())
                .containsExactly(review(1, DueReview.OWNERLESS, "2026-09-02T21:59:59.999999Z", "2026-09-09"));
    }

    @Test
    void ownerlessnessForcesOneReview() {
        assertThat(deserted(true).at(LATER).fellDue())
                .containsExactly(
                        review(1, DueReview.OWNERLESS, "2026-09-08T21:59:59.999999Z", "2026-09-15"),
                        review(2, DueReview.CADENCE, "2026-09-30T21:59:59.999999Z", "2026-10-07"));
    }

    @Test
    void onlyACriticalBetInBuildWithoutAnOwnerIsForced() {
        assertThat(deserted(false).at("2026-09-09T12:00:00Z").fellDue()).isEmpty();
        assertThat(deserted(true)
                        .and(new BetPaused(new DecisionId("d-2")))
                        .at("2026-09-09T12:00:00Z")
                        .fellDue())
                .isEmpty();
        assertThat(deserted(true)
                        .and("2026-09-03T12:00:00Z", "prs-leader1", new OwnerAssigned(new PersonId("prs-owner2"), true))
                        .at("2026-09-09T12:00:00Z")
                        .fellDue())
                .isEmpty();
    }
}
