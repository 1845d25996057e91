package dev.throughline.query.tripwires;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.CriterionId;
import dev.throughline.events.MetricId;
import dev.throughline.events.ObservationId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Quantity;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.CriterionEvent.CriterionJudged;
import dev.throughline.events.bet.CriterionEvent.KillCriterionAmended;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.bet.Operator;
import dev.throughline.events.bet.TripwireAction;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricEvent.ObservationCorrected;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.metric.Periods;
import dev.throughline.events.metric.Reading;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Story;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where kill criteria stand around 29 February 2024, a Thursday; weeks end on Sunday. */
class StandingTest {
    private static final StreamId COINS = EventLog.bet("coins");
    private static final StreamId ORDERS = StreamId.of(new MetricId("orders"));
    private static final String START = "2024-02-01T09:00:00Z";

    private final Story story = new Story();

    @BeforeEach
    void coins() {
        var terms = new MetricTerms(
                "Orders",
                "count",
                "orders",
                Grain.WEEK,
                Aggregation.SUM,
                Comparison.PERCENT,
                Better.UP,
                new PersonId("p-ann"));
        story.then(ORDERS, START, new MetricDefined(new PortfolioId("payments"), 1, terms));
        story.proposed("coins", START, InnovationType.CORE);
    }

    private void committed(String criterion, CriterionTerms terms) {
        story.then(COINS, START, new KillCriterionCommitted(new CriterionId(criterion), terms));
    }

    private void observed(String week, String value, String at) {
        story.then(
                ORDERS,
                at,
                new MetricObserved(
                        new ObservationId("o-" + week.toLowerCase(Locale.ROOT)),
                        1,
                        new Periods(DayOfWeek.SUNDAY).named(Grain.WEEK, week).orElseThrow(),
                        new Reading(Quantity.of(value), null, null)));
    }

    private List<LiveTripwire> asOf(String now) {
        Tripwires tripwires = Tripwires.of(story.metrics(), story.homes(), Instant.parse(now));
        return tripwires.live(story.bets().getFirst()).toList();
    }

    private LiveTripwire one(String now) {
        assertThat(asOf(now)).hasSize(1);
        return asOf(now).getFirst();
    }

    /** By the leap day, a Thursday, the last week that has ended is W08, up to Sunday the 25th; grace ends on 7 March. */
    @Test
    void atItsDateTheLastPeriodThatEndsByItIsJudged() {
        committed("few-orders", orders(JudgedWhen.AT_DATE, "2024-02-29"));
        observed("2024-W07", "60", "2024-02-19T09:00:00Z");

        LiveTripwire waiting = one("2024-02-20T09:00:00Z");

        assertThat(waiting.state()).isEqualTo(TripwireState.WAITING);
        assertThat(waiting.judgedPeriod()).isEqualTo("2024-W08");
        assertThat(waiting.judgedBy()).isEqualTo("2024-03-07");
        assertThat(waiting.unit()).isEqualTo("orders");
        assertThat(waiting.observed())
                .extracting(LiveTripwire.LastObserved::period)
                .isEqualTo("2024-W07");
        assertThat(waiting.distance()).isEqualByComparingTo("10");
        assertThat(waiting.relativeDistance()).isEqualByComparingTo("0.2");
        assertThat(waiting.met()).isFalse();
    }

    @Test
    void onceItsPeriodWasObservedItIsNeverJudgedAgain() {
        committed("few-orders", orders(JudgedWhen.AT_DATE, "2024-02-29"));
        observed("2024-W08", "70", "2024-02-26T09:00:00Z");

        LiveTripwire settled = one("2024-02-27T09:00:00Z");

        assertThat(settled.state()).isEqualTo(TripwireState.SETTLED);
        assertThat(settled.judgedPeriod()).isNull();
        assertThat(settled.judgedBy()).isNull();
    }

    /** Observed on 8 March, a day after the grace; by then it has fired as missing, or will as soon as time passes. */
    @Test
    void anObservationAfterTheGraceSettlesNothing() {
        committed("few-orders", orders(JudgedWhen.AT_DATE, "2024-02-29"));
        observed("2024-W08", "70", "2024-03-08T09:00:00Z");

        assertThat(one("2024-03-09T09:00:00Z").state()).isEqualTo(TripwireState.WAITING);
    }

    @Test
    void atAnyTimeItWaitsUntilItsGraceIsOver() {
        committed("few-orders", orders(JudgedWhen.ANYTIME, "2024-02-29"));

        assertThat(one("2024-03-07T23:00:00Z").state()).isEqualTo(TripwireState.WAITING);
        assertThat(one("2024-03-07T23:00:00Z").judgedBy()).isEqualTo("2024-03-07");
        assertThat(one("2024-03-08T01:00:00Z").state()).isEqualTo(TripwireState.SETTLED);
    }

    @Test
    void whatFiredIsTrippedUntilADecisionNamesIt() {
        committed("few-orders", orders(JudgedWhen.ANYTIME, null));
        story.fired("coins", "2024-02-26T09:00:00Z", "few-orders", "f-1");

        assertThat(one("2024-02-27T09:00:00Z").state()).isEqualTo(TripwireState.TRIPPED);
        assertThat(one("2024-02-27T09:00:00Z").firing()).isEqualTo("f-1");

        story.continued("coins", "d-1", "2024-02-28T09:00:00Z", "f-1");

        assertThat(one("2024-02-29T09:00:00Z").state()).isEqualTo(TripwireState.WAITING);
        assertThat(one("2024-02-29T09:00:00Z").firing()).isNull();
    }

    @Test
    void aJudgedConditionIsSettledAtItsDate() {
        committed("no-licence", condition());

        assertThat(one("2024-02-29T09:00:00Z").state()).isEqualTo(TripwireState.WAITING);
        assertThat(one("2024-02-29T09:00:00Z").distance()).isNull();

        story.then(COINS, "2024-02-29T10:00:00Z", new CriterionJudged(new CriterionId("no-licence"), false, List.of()));

        assertThat(one("2024-02-29T11:00:00Z").state()).isEqualTo(TripwireState.SETTLED);
    }

    /** A correction of the week before does not hide the latest week; one of the latest week does. */
    @Test
    void theLatestPeriodIsShownAsLastCorrected() {
        committed("few-orders", orders(JudgedWhen.ANYTIME, null));
        observed("2024-W07", "60", "2024-02-19T09:00:00Z");
        observed("2024-W08", "70", "2024-02-26T09:00:00Z");
        corrected("2024-W07", "10", "2024-02-27T09:00:00Z");

        assertThat(one("2024-02-28T09:00:00Z").observed())
                .extracting(seen -> seen.value().toPlainString())
                .isEqualTo("70");

        corrected("2024-W08", "45", "2024-02-28T09:00:00Z");

        assertThat(one("2024-02-29T09:00:00Z").observed())
                .extracting(seen -> seen.value().toPlainString())
                .isEqualTo("45");
        assertThat(one("2024-02-29T09:00:00Z").met()).isTrue();
    }

    private void corrected(String week, String value, String at) {
        story.then(
                ORDERS,
                at,
                new ObservationCorrected(
                        new ObservationId("c-" + week.toLowerCase(Locale.ROOT)),
                        new ObservationId("o-" + week.toLowerCase(Locale.ROOT)),
                        1,
                        new Periods(DayOfWeek.SUNDAY).named(Grain.WEEK, week).orElseThrow(),
                        new Reading(Quantity.of(value), null, null)));
    }

    @Test
    void whatAmendsACriterionFollowsIt() {
        committed("few-orders", orders(JudgedWhen.ANYTIME, null));
        committed("no-licence", condition());
        story.then(
                COINS,
                START,
                new KillCriterionAmended(
                        new CriterionId("few-orders"),
                        new CriterionId("fewer-orders"),
                        orders(JudgedWhen.ANYTIME, null),
                        orders(JudgedWhen.ANYTIME, "2024-06-30"),
                        new PersonId("p-bob")));

        assertThat(asOf("2024-02-29T09:00:00Z"))
                .extracting(LiveTripwire::criterion)
                .containsExactly("few-orders", "fewer-orders", "no-licence");
        assertThat(asOf("2024-02-29T09:00:00Z").getFirst().amendedBy()).containsExactly("fewer-orders");
        assertThat(asOf("2024-02-29T09:00:00Z").get(1).amends()).isEqualTo("few-orders");
    }

    @Test
    void aBetThatIsOverHasNone() {
        committed("few-orders", orders(JudgedWhen.ANYTIME, null));
        story.killed("coins", "2024-02-28T09:00:00Z");

        assertThat(asOf("2024-02-29T09:00:00Z")).isEmpty();
    }

    /** Killed by fewer than 50 orders in a week. */
    static CriterionTerms orders(JudgedWhen when, @Nullable String by) {
        return new CriterionTerms(
                new MetricId("orders"),
                1,
                null,
                Operator.LESS,
                Quantity.of("50"),
                when,
                by == null ? null : LocalDate.parse(by),
                7,
                TripwireAction.KILL);
    }

    private static CriterionTerms condition() {
        return new CriterionTerms(
                null,
                null,
                "there is no licence",
                null,
                null,
                JudgedWhen.AT_DATE,
                LocalDate.parse("2024-02-29"),
                7,
                TripwireAction.REVIEW);
    }
}
