package dev.throughline.query.duties;

import static dev.throughline.query.duties.DutyKind.FIRING;
import static dev.throughline.query.duties.DutyKind.FORCED_REVIEW;
import static dev.throughline.query.duties.DutyKind.OWNERLESS_REVIEW;
import static dev.throughline.query.duties.DutyKind.PLANNED_REVIEW;
import static dev.throughline.query.duties.DutyKind.REQUEST;
import static dev.throughline.query.duties.Happenings.committed;
import static dev.throughline.query.duties.Happenings.departed;
import static dev.throughline.query.duties.Happenings.fellDue;
import static dev.throughline.query.duties.Happenings.fired;
import static dev.throughline.query.duties.Happenings.requested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.DueReview;
import dev.throughline.events.bet.ProposalEvent.BetWithdrawn;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.events.portfolio.PortfolioEvent.PolicyAdopted;
import dev.throughline.query.stack.Facts;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when a bet was to be decided about, and when it was; in Berlin, an hour ahead of UTC in winter, two in summer. */
class DecisionDutiesTest {
    private final Story story = new Story("2025-01-01T00:00:00Z", "Europe/Berlin")
            .at("2025-03-01T09:00:00Z")
            .tell(Facts.proposed("payments", "Pay with coins"))
            .tell(Facts.owned("p-ada"));

    /** 22:30 in UTC is 23:30 in Berlin, and 23:00 the next day. */
    @ParameterizedTest
    @CsvSource({
        "2025-03-14T22:30:00Z, 2025-03-14T22:30:00Z, HELD",
        "2025-03-14T23:00:00Z, 2025-03-14T23:00:00Z, HELD_LATE",
        "2025-03-14T12:00:00Z, 2025-03-17T09:00:00Z, HELD_LATE",
    })
    void aDecisionIsOnTimeWhenItIsRecordedOnItsDay(String effective, String recorded, DutyState state) {
        story.at("2025-03-03T09:00:00Z").tell(requested("d-1", "2025-03-14"));
        story.at(effective, recorded).tell(Facts.decided("d-2", DecisionOutcome.CONTINUE, "d-1"));

        Duty request = story.only(REQUEST, "2025-03-31T00:00:00Z");

        assertThat(request.state()).isEqualTo(state);
        assertThat(request.settled())
                .isEqualTo(new Settled(Instant.parse(effective), Instant.parse(recorded), "p-recorder"));
        assertThat(request.since()).isEqualTo("2025-03-03T09:00:00Z");
    }

    /** The 14th in Berlin ends at 23:00 in UTC. */
    @ParameterizedTest
    @CsvSource({
        "2025-03-10T12:00:00Z, OPEN, 4",
        "2025-03-14T22:59:59Z, OPEN, 0",
        "2025-03-14T23:00:00Z, OVERDUE, -1",
        "2025-03-16T12:00:00Z, OVERDUE, -2",
    })
    void anUndecidedOneIsOverdueWhenItsDayHasPassed(String asOf, DutyState state, int days) {
        story.at("2025-03-03T09:00:00Z").tell(requested("d-1", "2025-03-14"));

        Duty request = story.only(REQUEST, asOf);

        assertThat(request.state()).isEqualTo(state);
        assertThat(request.days()).isEqualTo(days);
        assertThat(request.settled()).isNull();
    }

    @Test
    void aRequestIsAnsweredUnderItsOwnIdAndLapsesWithItsBet() {
        story.at("2025-03-03T09:00:00Z").tell(requested("d-1", "2025-03-14")).tell(requested("d-2", "2025-03-20"));
        story.at("2025-03-05T09:00:00Z").tell(Facts.decided("d-1", DecisionOutcome.CONTINUE));
        story.at("2025-03-18T09:00:00Z").tell(new BetWithdrawn());

        assertThat(story.all(REQUEST, "2025-03-31T00:00:00Z"))
                .extracting(Duty::subject, Duty::state)
                .containsExactly(tuple("d-1", DutyState.HELD), tuple("d-2", DutyState.LAPSED));
    }

    @ParameterizedTest
    @CsvSource({
        "CONTINUE,  2025-06-10T09:00:00Z, HELD",
        "PAUSE,     2025-06-15T09:00:00Z, HELD_LATE",
        "KILL,      2025-06-10T09:00:00Z, LAPSED",
        "KILL,      2025-06-20T09:00:00Z, HELD_LATE",
        "GRADUATE,  2025-06-14T09:00:00Z, LAPSED",
        "TRADE_OFF, 2025-06-10T09:00:00Z, OVERDUE",
    })
    void aPlannedReviewIsWhateverIsDecidedNextUnlessTheBetEndsBefore(
            DecisionOutcome outcome, String at, DutyState state) {
        story.at("2025-03-03T09:00:00Z")
                .tell(Facts.decided("d-1", DecisionOutcome.COMMIT))
                .tell(committed("d-1", "2025-06-14"));
        story.at(at).tell(Facts.decided("d-2", outcome));

        assertThat(story.only(PLANNED_REVIEW, "2025-07-01T00:00:00Z").state()).isEqualTo(state);
    }

    /** Ada leaves at the end of the 10th; the 14th finds nobody; Grace takes over on the 21st. */
    @Test
    void whoSucceedsAnOwnerInheritsWhatIsToBeDoneAndNotWhatWasDueBefore() {
        story.at("2025-03-03T09:00:00Z").tell(requested("d-1", "2025-03-14"));
        story.at("2025-03-10T22:59:59Z").tell(departed("p-ada"));
        story.at("2025-03-21T09:00:00Z").tell(Facts.owned("p-grace"));
        story.at("2025-03-25T09:00:00Z").tell(Facts.decided("d-1", DecisionOutcome.CONTINUE));

        assertOwes("2025-03-09T00:00:00Z", "p-ada", DutyRole.OWNER);
        assertOwes("2025-03-20T00:00:00Z", null, DutyRole.LEADER);
        assertOwes("2025-03-22T00:00:00Z", "p-grace", DutyRole.OWNER);
        assertOwes("2025-03-31T00:00:00Z", null, DutyRole.LEADER);
    }

    private void assertOwes(String asOf, @Nullable String person, DutyRole role) {
        Duty request = story.only(REQUEST, asOf);
        assertThat(request.person()).as(asOf).isEqualTo(person);
        assertThat(request.role()).as(asOf).isEqualTo(role);
    }

    /** The first firing keeps its week, 3 + 7 = 10 March, though from the 8th on three days are enough: 9 + 3 = 12. */
    @Test
    void aPolicyChangesWhatFiresLaterAndNotWhatHasFired() {
        story.at("2025-03-03T09:00:00Z").tell(fired("f-1", false, "2025-03-10"));
        story.at("2025-03-08T09:00:00Z").tell(Story.PORTFOLIO, new PolicyAdopted(1, threeDaysToDecide()));
        story.at("2025-03-09T09:00:00Z").tell(fired("f-2", true, "2025-03-12"));
        story.at("2025-03-11T09:00:00Z").tell(Facts.decided("d-1", DecisionOutcome.CONTINUE, "f-1", "f-2"));

        assertThat(story.all(FIRING, "2025-03-31T00:00:00Z"))
                .extracting(Duty::dueOn, Duty::state)
                .containsExactly(
                        tuple(LocalDate.parse("2025-03-10"), DutyState.HELD_LATE),
                        tuple(LocalDate.parse("2025-03-12"), DutyState.HELD));
    }

    private static Policy threeDaysToDecide() {
        Policy usual = Policy.DEFAULT;
        return new Policy(
                usual.externalParticipants(),
                usual.pressReleaseWords(),
                usual.faqWords(),
                usual.seatContract(),
                usual.ownerlessDays(),
                3,
                usual.graceDays(),
                usual.titleSimilarity(),
                usual.fullTimeShare(),
                usual.fullTimeShareTarget(),
                usual.mix());
    }

    @Test
    void aFiringWaitsForADecisionThatNamesItAndAPlannedReviewForAny() {
        story.at("2025-03-03T09:00:00Z")
                .tell(fired("f-1", false, "2025-03-10"))
                .tell(fellDue("review-1", DueReview.CADENCE, "2025-03-10"))
                .tell(fellDue("review-2", DueReview.OWNERLESS, "2025-03-10"));
        story.at("2025-03-05T09:00:00Z").tell(Facts.decided("d-1", DecisionOutcome.CONTINUE));

        String asOf = "2025-03-31T00:00:00Z";
        assertThat(story.only(FIRING, asOf).state()).isEqualTo(DutyState.OVERDUE);
        assertThat(story.only(FORCED_REVIEW, asOf).state()).isEqualTo(DutyState.HELD);
        assertThat(story.only(OWNERLESS_REVIEW, asOf).state()).isEqualTo(DutyState.OVERDUE);
    }

    /** A kill that names no firing leaves nothing to decide; what was overdue by then stays missed. */
    @ParameterizedTest
    @CsvSource({"2025-03-08T09:00:00Z, LAPSED", "2025-03-20T09:00:00Z, MISSED"})
    void theEndOfABetDoesNotMakeUpForAnOverdueFiring(String killed, DutyState state) {
        story.at("2025-03-03T09:00:00Z").tell(fired("f-1", false, "2025-03-10"));
        story.at(killed).tell(Facts.decided("d-1", DecisionOutcome.KILL)).tell(Facts.killed("d-1"));

        assertThat(story.only(FIRING, "2025-03-31T00:00:00Z").state()).isEqualTo(state);
    }

    @Test
    void whatPredatesTheMechanismsIsMarkedAndNotCounted() {
        story.historic().at("2025-03-03T09:00:00Z").tell(requested("d-1", "2025-03-14"));

        Duty request = story.only(REQUEST, "2025-03-31T00:00:00Z");

        assertThat(request.imported()).isTrue();
        assertThat(request.counts()).isFalse();
    }
}
