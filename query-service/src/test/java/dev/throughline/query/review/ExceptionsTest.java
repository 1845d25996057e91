package dev.throughline.query.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.MetricId;
import dev.throughline.events.Quantity;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.Direction;
import dev.throughline.events.bet.Measures;
import dev.throughline.events.bet.MetricRole;
import dev.throughline.events.bet.SuccessMetricEvent.MetricVersionAdopted;
import dev.throughline.events.bet.SuccessMetricEvent.SuccessMetricMapped;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.Reading;
import dev.throughline.events.portfolio.DeckSection;
import dev.throughline.query.review.chart.Limits;
import dev.throughline.query.review.exceptions.Cause;
import dev.throughline.query.review.exceptions.CauseKind;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What raises an exception, and what does not. 2026-W47 ends on Sunday 22 November 2026. */
class ExceptionsTest {
    private static final String WEEK = "2026-W47";
    private static final StreamId BET = EventLog.bet("coins");

    private static Weeks weekly(String... values) {
        return new Weeks().defined(Grain.WEEK, Aggregation.SUM).weekly(WEEK, values);
    }

    @ParameterizedTest
    @CsvSource({"UP, 9, true", "UP, 10, false", "UP, 11, false", "DOWN, 9, false", "DOWN, 10, false", "DOWN, 11, true"})
    void aTargetIsMissedOnItsWorseSide(Better better, String value, boolean missed) {
        Weeks weeks = new Weeks()
                .defined(Weeks.METRIC, Weeks.terms(Grain.WEEK, Aggregation.SUM, Comparison.PERCENT, better))
                .weekly(WEEK, value)
                .target(WEEK, "10");

        List<Cause> causes = weeks.causes(WEEK);

        assertThat(causes.size()).isEqualTo(missed ? 1 : 0);
        assertThat(causes).allSatisfy(cause -> {
            assertThat(cause.kind()).isEqualTo(CauseKind.TARGET_MISSED);
            assertThat(cause.bound()).isEqualByComparingTo("10");
        });
    }

    @Test
    void whatWasNotObservedMissesNoTarget() {
        assertThat(new Weeks()
                        .defined(Grain.WEEK, Aggregation.SUM)
                        .target(WEEK, "10")
                        .causes(WEEK))
                .isEmpty();
    }

    /** October is the last complete month in every week that ends in November before the 30th. */
    @Test
    void aMonthIsJudgedUntilTheNextOneIsComplete() {
        Weeks weeks = new Weeks().defined(Grain.MONTH, Aggregation.SUM).target("2026-10", "10");
        weeks.observed("2026-10", "9");

        assertThat(weeks.causes("2026-W43")).isEmpty();
        for (String week : List.of("2026-W44", "2026-W48")) {
            assertThat(weeks.causes(week)).extracting(Cause::period).containsExactly("2026-10");
        }
        assertThat(weeks.causes("2026-W49")).isEmpty();
    }

    /** Five weeks before are too few, and six are enough: 10, 12, 10, 12, 10, 12 has x̄ = 11 and mR̄ = 2. */
    @Test
    void limitsNeedSixEarlierWeeks() {
        assertThat(weekly("12", "10", "12", "10", "12", "99").chart(WEEK).limits())
                .isNull();

        Limits limits = Objects.requireNonNull(
                weekly("10", "12", "10", "12", "10", "12", "99").chart(WEEK).limits());

        // 11 ± 2.66 × 2 = 5.68 and 16.32; 3.27 × 2 = 6.54. The 99 of the week itself does not count.
        assertThat(limits.weeks()).isEqualTo(6);
        assertThat(limits.mean()).isEqualByComparingTo("11");
        assertThat(limits.meanRange()).isEqualByComparingTo("2");
        assertThat(limits.lower()).isEqualByComparingTo("5.68");
        assertThat(limits.upper()).isEqualByComparingTo("16.32");
        assertThat(limits.range()).isEqualByComparingTo("6.54");
    }

    /** 21 earlier weeks, of which the oldest, 1,000, lies too far back: the other 20 are 10, 12, … with x̄ = 11. */
    @Test
    void limitsLookBackTwentyWeeksAndNoFurther() {
        String[] values = Stream.of(
                        List.of("1000"),
                        Collections.nCopies(10, List.of("10", "12")).stream()
                                .flatMap(List::stream)
                                .toList(),
                        List.of("11"))
                .flatMap(List::stream)
                .toArray(String[]::new);

        Limits limits = Objects.requireNonNull(weekly(values).chart(WEEK).limits());

        assertThat(values).hasSize(22);
        assertThat(limits.weeks()).isEqualTo(20);
        assertThat(limits.mean()).isEqualByComparingTo("11");
        assertThat(limits.meanRange()).isEqualByComparingTo("2");
    }

    @Test
    void weeksThatDoNotVaryHaveNoLimits() {
        Weeks weeks = weekly("10", "10", "10", "10", "10", "10", "99");

        assertThat(weeks.chart(WEEK).limits()).isNull();
        assertThat(weeks.causes(WEEK)).isEmpty();
    }

    /** Over the week that was not observed there is no range: |12−10|, |12−10|, |10−12| … and never |20−12|. */
    @Test
    void aRangeNeedsTwoWeeksInARow() {
        Weeks weeks = new Weeks().defined(Grain.WEEK, Aggregation.SUM);
        weeks.weekly("2026-W41", "10", "12", "10");
        weeks.weekly("2026-W45", "20", "22", "20");
        weeks.observed("2026-W47", "15");

        Limits limits = Objects.requireNonNull(weeks.chart(WEEK).limits());

        // Ranges 2, 2, 2, 2: the gap of W42 leaves out |20 − 10|. x̄ = 94 ÷ 6 = 15.666667.
        assertThat(limits.meanRange()).isEqualByComparingTo("2");
        assertThat(limits.mean()).isEqualByComparingTo("15.666667");
    }

    /** Limits 5.68 to 16.32, range limit 6.54, the week before 12: see above. */
    @ParameterizedTest
    @CsvSource({
        "16.32, 0, ''",
        "16.33, 1, ABOVE_LIMITS",
        "5.68,  0, ''",
        "5.67,  1, BELOW_LIMITS",
        "18.55, 2, RANGE_EXCEEDED",
        "5.46,  1, BELOW_LIMITS",
        "5.45,  2, RANGE_EXCEEDED",
    })
    void aSignalLiesBeyondTheLimits(String value, int causes, String last) {
        List<Cause> found = weekly("10", "12", "10", "12", "10", "12", value).causes(WEEK);

        assertThat(found).hasSize(causes);
        assertThat(causes == 0 ? "" : found.getLast().kind().name()).isEqualTo(last);
    }

    private static SuccessMetricMapped promised(MetricRole role, int version) {
        return new SuccessMetricMapped(
                new MetricId(Weeks.METRIC),
                version,
                role,
                Measures.OUTCOME,
                false,
                Quantity.of("200"),
                Quantity.of("190"),
                Direction.DOWN,
                LocalDate.parse("2026-11-22"));
    }

    private static Weeks guarded(MetricRole role, String week, String value) {
        Weeks weeks = new Weeks().defined(Grain.WEEK, Aggregation.SUM).weekly(week, value);
        weeks.add(BET, Facts.proposed("payments", "Coins"));
        weeks.add(BET, promised(role, 1));
        return weeks;
    }

    /** Not to rise above 200, and from 22 November on, the end of W47, not above 190. */
    @ParameterizedTest
    @CsvSource({
        "2026-W46, 200, ''",
        "2026-W46, 200.01, 200",
        "2026-W46, 195, ''",
        "2026-W47, 190, ''",
        "2026-W47, 195, 190",
    })
    void aGuardrailIsBreachedBeyondItsBaselineAndOnceDueBeyondItsTarget(String week, String value, String bound) {
        List<Cause> causes = guarded(MetricRole.GUARDRAIL, week, value).causes(week);

        assertThat(causes.stream()
                        .map(cause -> cause.bound().toPlainString())
                        .findFirst()
                        .orElse(""))
                .isEqualTo(bound);
        assertThat(causes).allSatisfy(cause -> {
            assertThat(cause.kind()).isEqualTo(CauseKind.GUARDRAIL_BREACHED);
            assertThat(cause.bet()).isEqualTo("coins");
        });
    }

    @Test
    void onlyGuardrailsOfLiveBetsCount() {
        assertThat(guarded(MetricRole.OUTPUT, WEEK, "500").causes(WEEK)).isEmpty();

        Weeks ended = guarded(MetricRole.GUARDRAIL, WEEK, "500");
        assertThat(ended.causes(WEEK)).hasSize(1);
        ended.add(BET, Facts.killed("d-1"));
        assertThat(ended.causes(WEEK)).isEmpty();
    }

    @Test
    void aGuardrailIsJudgedInTheVersionThatItsBetMeans() {
        Weeks weeks = guarded(MetricRole.GUARDRAIL, WEEK, "500");
        weeks.revised(2, Weeks.terms(Grain.WEEK, Aggregation.SUM, Comparison.PERCENT, Better.DOWN));
        weeks.observed(Weeks.METRIC, 2, WEEK, new Reading(Quantity.of("5"), null, null));
        assertThat(weeks.causes(WEEK)).extracting(Cause::version).containsExactly(1);

        weeks.add(BET, new MetricVersionAdopted(new MetricId(Weeks.METRIC), 1, 2));
        assertThat(weeks.causes(WEEK)).isEmpty();
    }

    @Test
    void aGuardrailThatHasNoChartIsAnExceptionAllTheSame() {
        Weeks weeks = guarded(MetricRole.GUARDRAIL, WEEK, "500")
                .defined("visits", Weeks.terms(Grain.WEEK, Aggregation.SUM, Comparison.PERCENT, Better.UP))
                .target(WEEK, "100")
                .arranged(Weeks.entry("visits", DeckSection.INPUT));

        assertThat(weeks.deck(WEEK).exceptions()).singleElement().satisfies(raised -> {
            assertThat(raised.metric()).isEqualTo(Weeks.METRIC);
            assertThat(raised.causes()).extracting(Cause::kind).containsExactly(CauseKind.GUARDRAIL_BREACHED);
        });
    }
}
