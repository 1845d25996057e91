package dev.throughline.query.duties;

import static dev.throughline.query.duties.DutyKind.ACTION;
import static dev.throughline.query.duties.DutyKind.DECK;
import static dev.throughline.query.duties.DutyKind.EXCEPTION;
import static dev.throughline.query.duties.DutyKind.FORECAST;
import static dev.throughline.query.duties.DutyKind.RETROSPECTIVE;
import static dev.throughline.query.duties.Happenings.ORDERS;
import static dev.throughline.query.duties.Happenings.closed;
import static dev.throughline.query.duties.Happenings.deck;
import static dev.throughline.query.duties.Happenings.forecast;
import static dev.throughline.query.duties.Happenings.orders;
import static dev.throughline.query.duties.Happenings.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.throughline.events.ActionId;
import dev.throughline.events.DecisionId;
import dev.throughline.events.ForecastId;
import dev.throughline.events.MetricId;
import dev.throughline.events.PersonId;
import dev.throughline.events.bet.DecisionEvent.RetrospectiveRecorded;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.ForecastEvent.ForecastResolved;
import dev.throughline.events.bet.ForecastResult;
import dev.throughline.events.review.ExceptionStatus;
import dev.throughline.events.review.ReviewEvent.ActionAssigned;
import dev.throughline.events.review.ReviewEvent.ActionCompleted;
import dev.throughline.events.review.ReviewEvent.ExceptionExplained;
import dev.throughline.query.stack.Facts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reviews and what is said in hindsight: when it is due, who owes it, and what settles it. */
class DutiesTest {
    private final Story story = new Story("2023-01-01T00:00:00Z", "UTC");

    private Story bet(String proposed) {
        return story.at(proposed)
                .tell(Facts.proposed("payments", "Pay with coins"))
                .tell(Facts.owned("p-ada"));
    }

    /** 2024 has a 29 February: 30 January + 30 days; 2023 has none. */
    @ParameterizedTest
    @CsvSource({"2024-01-30, 2024-02-29", "2023-01-30, 2023-03-01"})
    void anEndIsLookedBackAtWithinThirtyDays(String killed, String dueOn) {
        bet(killed + "T09:00:00Z")
                .tell(Facts.decided("d-1", DecisionOutcome.KILL))
                .tell(Facts.killed("d-1"));

        Duty retrospective = story.only(RETROSPECTIVE, killed + "T12:00:00Z");

        assertThat(retrospective.dueOn()).isEqualTo(dueOn);
        assertThat(retrospective.days()).isEqualTo(30);
        assertThat(retrospective.person()).isEqualTo("p-ada");

        story.at(dueOn + "T23:30:00Z")
                .tell(new RetrospectiveRecorded(new DecisionId("d-1"), 4, "nobody came", List.of()));
        assertThat(story.only(RETROSPECTIVE, "2024-12-31T00:00:00Z").state()).isEqualTo(DutyState.HELD);
    }

    /** 15 February 2024 + 14 days is the leap day. The forecaster may not tell; a leader does when they own the bet. */
    @ParameterizedTest
    @CsvSource({"p-bob, p-ada, OWNER", "p-ada, , LEADER"})
    void aForecastIsToldWithinAFortnightBySomebodyElse(String forecaster, String person, DutyRole role) {
        bet("2024-01-02T09:00:00Z").tell(forecast(forecaster, "2024-02-15"));

        Duty forecast = story.only(FORECAST, "2024-03-01T00:00:00Z");

        assertThat(forecast.dueOn()).isEqualTo("2024-02-29");
        assertThat(forecast.state()).isEqualTo(DutyState.OVERDUE);
        assertThat(forecast.person()).isEqualTo(person);
        assertThat(forecast.role()).isEqualTo(role);

        story.at("2024-03-02T00:00:00Z").tell(new ForecastResolved(new ForecastId("f-1"), ForecastResult.VOID));
        assertThat(story.only(FORECAST, "2024-03-03T00:00:00Z").state()).isEqualTo(DutyState.HELD_LATE);
    }

    /**
     * The week of the new year is the 53rd of 2026 and ends on Sunday 3 January; three working days later is Wednesday
     * the 6th, which lies in the week after it.
     */
    @Test
    void aDeckIsDueOfEachWeekSinceTheFirstWasArranged() {
        story.at("2026-12-23T09:00:00Z").tell(Story.PORTFOLIO, deck("orders"));
        story.at("2027-01-06T23:30:00Z").tell(review("2026-w53"), closed());

        assertThat(story.all(DECK, "2027-01-07T12:00:00Z"))
                .extracting(Duty::week, Duty::dueOn, Duty::state)
                .containsExactly(
                        tuple("2026-W52", LocalDate.parse("2026-12-30"), DutyState.OVERDUE),
                        tuple("2026-W53", LocalDate.parse("2027-01-06"), DutyState.HELD),
                        tuple("2027-W01", LocalDate.parse("2027-01-13"), DutyState.OPEN));
    }

    @Test
    void withoutADeckNoReviewIsDue() {
        assertThat(story.at("2024-01-02T09:00:00Z")
                        .tell(Story.PORTFOLIO, deck())
                        .duties("2024-06-01T00:00:00Z"))
                .isEmpty();
    }

    /** Arranged on the 2nd as of a year before: nobody could have closed the reviews in between. */
    @Test
    void aBackdatedDeckOwesNothingForTheWeeksBefore() {
        story.at("2023-01-02T09:00:00Z", "2024-01-02T09:00:00Z").tell(Story.PORTFOLIO, deck("orders"));

        assertThat(story.all(DECK, "2024-01-03T00:00:00Z"))
                .extracting(Duty::week)
                .containsExactly("2024-W01");
    }

    @Test
    void anExceptionIsExplainedBeforeTheCloseOrNever() {
        story.at("2024-01-02T09:00:00Z").tell(ORDERS, orders("p-eve"));
        story.at("2024-01-08T09:00:00Z")
                .tell(
                        review("2024-w01"),
                        new ExceptionExplained(new MetricId("orders"), ExceptionStatus.INVESTIGATING, "we look"));
        story.at("2024-01-09T09:00:00Z").tell(review("2024-w01"), closed("orders", "visits"));

        assertThat(story.all(EXCEPTION, "2024-01-20T00:00:00Z"))
                .extracting(Duty::subject, Duty::state, Duty::person, Duty::role)
                .containsExactly(
                        tuple("orders", DutyState.HELD, "p-eve", DutyRole.METRIC_OWNER),
                        tuple("visits", DutyState.MISSED, null, DutyRole.METRIC_OWNER));
    }

    @Test
    void anActionIsDoneByWhomItWasAssignedTo() {
        var due = LocalDate.parse("2024-01-12");
        story.at("2024-01-08T09:00:00Z")
                .tell(
                        review("2024-w01"),
                        new ActionAssigned(new ActionId("a-1"), "ask three shops", new PersonId("p-bob"), due));
        story.at("2024-01-15T09:00:00Z").tell(review("2024-w01"), new ActionCompleted(new ActionId("a-1")));

        Duty before = story.only(ACTION, "2024-01-12T23:59:59Z");
        Duty after = story.only(ACTION, "2024-01-16T00:00:00Z");

        assertThat(before.state()).isEqualTo(DutyState.OPEN);
        assertThat(before.person()).isEqualTo("p-bob");
        assertThat(before.role()).isEqualTo(DutyRole.ASSIGNEE);
        assertThat(after.state()).isEqualTo(DutyState.HELD_LATE);
        assertThat(after.week()).isEqualTo("2024-W01");
    }
}
