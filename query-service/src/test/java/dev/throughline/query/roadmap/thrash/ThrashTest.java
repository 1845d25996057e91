package dev.throughline.query.roadmap.thrash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.throughline.events.CriterionId;
import dev.throughline.events.DecisionId;
import dev.throughline.events.FiringId;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent.BetGraduated;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.MoveTrigger;
import dev.throughline.events.bet.ProposalEvent.BetWithdrawn;
import dev.throughline.events.bet.Window;
import dev.throughline.events.metric.Period;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.roadmap.Moves;
import dev.throughline.query.roadmap.thrash.PromisedBet.Fate;
import dev.throughline.query.stack.Facts;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Thrash and commitment integrity, by hand. All days are in UTC and in 2024, a leap year. */
class ThrashTest {
    private static final String LATER = "2024-06-30T12:00:00Z";

    private final Moves moves = new Moves();

    private ThrashPeriod in(String from, String to, String asOf) {
        Period period = new Period(from + "/" + to, LocalDate.parse(from), LocalDate.parse(to));
        return new Thrash(moves.bets(), moves.capacity(), BusinessCalendar.ACROSS, Instant.parse(asOf)).of(period);
    }

    private ThrashPeriod firstQuarter(String asOf) {
        return in("2024-01-01", "2024-03-31", asOf);
    }

    /**
     * Monday 26 February to Friday 1 March, with the leap day. Ada works on it whole until Wednesday, her last day; from
     * Thursday on Bob does with half of a contract of 0.8: 1 + 1 + 1 + 0.4 + 0.4 = 3.8 FTE-days in 5 days, 0.76 on
     * average. Moves that count: 1 on Wednesday and 0.4 on Thursday; Friday's is on evidence. 1.4 ÷ 0.76 = 1.842105.
     */
    @Test
    void whatMovedWithoutEvidenceIsHeldAgainstWhatWasCommitted() {
        moves.proposed("coins", "2024-01-02T09:00:00Z");
        moves.committed("coins", "2024-01-03T09:00:00Z");
        moves.moved("coins", "2024-01-04T09:00:00Z", Horizon.UNPLACED, Horizon.NOW, MoveTrigger.EXECUTIVE);
        moves.works("p-ada", "coins", "1.00", "1.00", "2024-01-03");
        moves.departs("p-ada", "2024-02-28");
        moves.works("p-bob", "coins", "0.80", "0.50", "2024-02-29");
        moves.moved("coins", "2024-02-28T09:00:00Z", Horizon.NOW, Horizon.LATER, MoveTrigger.EXECUTIVE);
        moves.moved("coins", "2024-02-29T09:00:00Z", Horizon.LATER, Horizon.NOW, MoveTrigger.CAPACITY);
        Window spring = new Window(LocalDate.parse("2024-04-01"), LocalDate.parse("2024-05-31"));
        moves.happens(
                "coins", "2024-03-01T09:00:00Z", Moves.move(Horizon.NOW, Horizon.NOW, spring, MoveTrigger.EVIDENCE));

        ThrashPeriod week = in("2024-02-26", "2024-03-01", LATER);

        assertThat(week.meanCommittedFte()).isEqualByComparingTo("0.76");
        assertThat(week.fteMoved()).isEqualByComparingTo("1.4");
        assertThat(week.index()).isEqualByComparingTo("1.842105");
        assertThat(week.committed()).singleElement().satisfies(bet -> {
            assertThat(bet.workingDays()).isEqualTo(5);
            assertThat(bet.fteDays()).isEqualByComparingTo("3.8");
        });
        assertThat(week.moves())
                .extracting(each -> each.move().trigger(), each -> each.fte().toPlainString(), ThrashMove::weight)
                .containsExactly(
                        tuple(MoveTrigger.EXECUTIVE, "1", Weight.COUNTS),
                        tuple(MoveTrigger.CAPACITY, "0.4", Weight.COUNTS),
                        tuple(MoveTrigger.EVIDENCE, "0.4", Weight.ON_EVIDENCE));
        assertThat(week.byTrigger())
                .filteredOn(each -> each.moves() > 0)
                .extracting(ThrashTrigger::trigger, each -> each.fte().toPlainString(), ThrashTrigger::counted)
                .containsExactly(
                        tuple(MoveTrigger.EVIDENCE, "0.4", false),
                        tuple(MoveTrigger.CAPACITY, "0.4", true),
                        tuple(MoveTrigger.EXECUTIVE, "1", true));
        assertThat(week.reversals()).isEqualTo(1);
        assertThat(week.moves().get(1).reversedAfterDays()).isEqualTo(1);
    }

    /** The first quarter of 2024 has 23 + 21 + 21 = 65 working days; from Thursday 15 February on 11 + 21 = 32 of them. */
    @Test
    void onlyTheDaysCountOnWhichABetIsCommitted() {
        moves.proposed("coins", "2024-01-02T09:00:00Z");
        moves.works("p-ada", "coins", "1.00", "1.00", "2024-01-01");
        moves.committed("coins", "2024-02-15T09:00:00Z");

        ThrashPeriod quarter = firstQuarter(LATER);

        assertThat(quarter.workingDays()).isEqualTo(65);
        assertThat(quarter.meanCommittedFte()).isEqualByComparingTo("0.492308");
        assertThat(quarter.index()).isEqualByComparingTo("0");
        assertThat(quarter.complete()).isTrue();
    }

    /** On 29 February 23 + 21 = 44 working days have begun, 11 of them committed: 0.25. */
    @Test
    void aQuarterThatIsNotOverCountsUpToTheMomentAskedAbout() {
        moves.proposed("coins", "2024-01-02T09:00:00Z");
        moves.works("p-ada", "coins", "1.00", "1.00", "2024-01-01");
        moves.committed("coins", "2024-02-15T09:00:00Z");

        ThrashPeriod quarter = firstQuarter("2024-02-29T12:00:00Z");

        assertThat(quarter.until()).isEqualTo("2024-02-29");
        assertThat(quarter.workingDays()).isEqualTo(44);
        assertThat(quarter.meanCommittedFte()).isEqualByComparingTo("0.25");
        assertThat(quarter.complete()).isFalse();
    }

    @Test
    void whereNothingIsCommittedThereIsNoIndex() {
        moves.proposed("coins", "2024-01-02T09:00:00Z");
        moves.works("p-ada", "coins", "1.00", "1.00", "2024-01-01");
        moves.moved("coins", "2024-01-04T09:00:00Z", Horizon.UNPLACED, Horizon.NOW, MoveTrigger.EXECUTIVE);
        moves.moved("coins", "2024-01-05T09:00:00Z", Horizon.NOW, Horizon.NEXT, MoveTrigger.EXECUTIVE);

        ThrashPeriod quarter = firstQuarter(LATER);

        assertThat(quarter.index()).isNull();
        assertThat(quarter.fteMoved()).isEqualByComparingTo("1");
        assertThat(quarter.meanCommittedFte()).isEqualByComparingTo("0");
        assertThat(quarter.moves())
                .extracting(ThrashMove::weight)
                .containsExactly(Weight.FIRST_PLACEMENT, Weight.COUNTS);
    }

    /** Saturday 30 and Sunday 31 March alone: no working day, so no mean. */
    @Test
    void withoutAWorkingDayThereIsNoMean() {
        assertThat(in("2024-03-30", "2024-03-31", LATER).meanCommittedFte()).isNull();
    }

    /** NOW→NEXT→NOW→NEXT turns back twice; NOW→NEXT→LATER does not; a tripwire's way back is a reversal as well. */
    @Test
    void aReversalGoesBackWhereTheLastMoveCameFrom() {
        moves.proposed("coins", "2024-01-02T09:00:00Z");
        moves.moved("coins", "2024-01-04T09:00:00Z", Horizon.UNPLACED, Horizon.NOW, MoveTrigger.EXECUTIVE);
        moves.moved("coins", "2024-01-10T09:00:00Z", Horizon.NOW, Horizon.NEXT, MoveTrigger.EXECUTIVE);
        moves.moved("coins", "2024-01-15T09:00:00Z", Horizon.NEXT, Horizon.NEXT, MoveTrigger.EXECUTIVE);
        moves.moved("coins", "2024-01-20T09:00:00Z", Horizon.NEXT, Horizon.NOW, MoveTrigger.TRIPWIRE);
        moves.moved("coins", "2024-02-20T09:00:00Z", Horizon.NOW, Horizon.NEXT, MoveTrigger.DEPENDENCY);
        moves.moved("coins", "2024-02-21T09:00:00Z", Horizon.NEXT, Horizon.LATER, MoveTrigger.DEPENDENCY);

        ThrashPeriod quarter = firstQuarter(LATER);

        assertThat(quarter.reversals()).isEqualTo(2);
        assertThat(quarter.moves())
                .extracting(ThrashMove::reversedAfterDays)
                .containsExactly(null, null, null, 10, 31, null);
        assertThat(quarter.moves().get(2).weight()).isEqualTo(Weight.NOTHING_MOVED);
        assertThat(in("2024-02-01", "2024-03-31", LATER).reversals()).isEqualTo(1);
    }

    /**
     * Seven stood in NOW on New Year's Eve. Two were killed on evidence or a firing and leave the figure; of the other
     * five one is still there and one graduated: 2 ÷ 5 = 0.4.
     */
    @Test
    void whatStoodInNowIsHeldToOrNot() {
        for (String bet : List.of("still", "grown", "moved", "taken", "shot", "shown", "fired")) {
            inNow(bet);
        }
        moves.proposed("late", "2023-12-01T09:00:00Z");
        moves.moved("late", "2024-01-01T09:00:00Z", Horizon.UNPLACED, Horizon.NOW, MoveTrigger.EXECUTIVE);
        inNow("dead");
        moves.killed("dead", "2023-12-31T09:00:00Z", List.of(), List.of());
        moves.happens("grown", "2024-02-01T09:00:00Z", Facts.decided("d-grown", DecisionOutcome.GRADUATE));
        moves.happens("grown", "2024-02-01T09:00:00Z", new BetGraduated(new DecisionId("d-grown"), "Checkout"));
        moves.moved("moved", "2024-02-01T09:00:00Z", Horizon.NOW, Horizon.NEXT, MoveTrigger.EVIDENCE);
        moves.happens("taken", "2024-02-01T09:00:00Z", new BetWithdrawn());
        moves.killed("shot", "2024-02-01T09:00:00Z", List.of("r-1"), List.of());
        moves.killed("shown", "2024-02-01T09:00:00Z", List.of(), List.of("e-1"));
        moves.happens(
                "fired",
                "2024-01-20T09:00:00Z",
                new TripwireFired(
                        new FiringId("few-f1"), new CriterionId("few"), null, true, LocalDate.parse("2024-01-27")));
        moves.killed("fired", "2024-02-01T09:00:00Z", List.of("few-f1"), List.of());

        CommitmentIntegrity integrity = firstQuarter(LATER).integrity();

        assertThat(integrity.ratio()).isEqualByComparingTo("0.4");
        assertThat(integrity.kept()).isEqualTo(2);
        assertThat(integrity.promised()).isEqualTo(5);
        assertThat(integrity.leftOut()).isEqualTo(2);
        assertThat(integrity.bets())
                .extracting(PromisedBet::bet, PromisedBet::fate, PromisedBet::decision)
                .containsExactly(
                        tuple("fired", Fate.KILLED_ON_EVIDENCE, "d-kill"),
                        tuple("grown", Fate.GRADUATED, "d-grown"),
                        tuple("moved", Fate.MOVED_AWAY, null),
                        tuple("shot", Fate.KILLED, "d-kill"),
                        tuple("shown", Fate.KILLED_ON_EVIDENCE, "d-kill"),
                        tuple("still", Fate.STILL_THERE, null),
                        tuple("taken", Fate.WITHDRAWN, null));
        assertThat(in("2024-01-01", "2024-01-31", "2024-01-15T12:00:00Z")
                        .integrity()
                        .ratio())
                .isEqualByComparingTo("1");
    }

    @Test
    void whereNothingStoodInNowThereIsNoIntegrity() {
        assertThat(firstQuarter(LATER).integrity().ratio()).isNull();
    }

    @Test
    void quartersAreThoseOfTheFiscalYear() {
        var april = new BusinessCalendar(ZoneOffset.UTC, DayOfWeek.SUNDAY, Month.APRIL);
        LocalDate day = LocalDate.parse("2024-02-29");

        assertThat(request(2, null, null).periods(april, day))
                .extracting(Period::label, each -> each.start().toString())
                .containsExactly(tuple("FY2024-Q3", "2023-10-01"), tuple("FY2024-Q4", "2024-01-01"));
        assertThat(request(null, "2024-02-01", "2024-03-31").periods(april, day))
                .singleElement()
                .satisfies(each -> assertThat(each.end()).isEqualTo("2024-03-31"));
        assertThatThrownBy(() -> request(null, "2024-03-01", "2024-03-31").periods(april, day))
                .isInstanceOf(BadQuestion.class);
    }

    private static ThrashRequest request(@Nullable Integer quarters, @Nullable String from, @Nullable String to) {
        return new ThrashRequest(
                quarters, from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    private void inNow(String bet) {
        moves.proposed(bet, "2023-12-01T09:00:00Z");
        moves.moved(bet, "2023-12-02T09:00:00Z", Horizon.UNPLACED, Horizon.NOW, MoveTrigger.EXECUTIVE);
    }
}
