package dev.throughline.query.review;

import static dev.throughline.query.review.Weeks.shown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.Quantity;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.Reading;
import dev.throughline.query.review.chart.Axes;
import dev.throughline.query.review.chart.Box;
import dev.throughline.query.review.chart.Chart;
import dev.throughline.query.review.chart.MonthsFrom;
import dev.throughline.query.review.chart.Slot;
import dev.throughline.query.review.chart.SlotKind;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The known pitfalls of a 6-12 chart, one by one. 2026-W47 ends on Sunday 22 November 2026. */
class ChartTest {

    private static Slot lastWeek(Chart chart) {
        return chart.slots().get(5);
    }

    private static Slot lastMonth(Chart chart) {
        return chart.slots().getLast();
    }

    @Test
    void sixWeeksABlankAndTwelveCompleteMonths() {
        Chart chart = new Weeks().defined(Grain.DAY, Aggregation.SUM).chart("2026-W47");

        assertThat(chart.slots())
                .hasSize(19)
                .extracting(Slot::place)
                .startsWith(1, 2)
                .endsWith(18, 19);
        assertThat(chart.slots())
                .extracting(Slot::label)
                .containsExactly(
                        "2026-W42",
                        "2026-W43",
                        "2026-W44",
                        "2026-W45",
                        "2026-W46",
                        "2026-W47",
                        null,
                        "2025-11",
                        "2025-12",
                        "2026-01",
                        "2026-02",
                        "2026-03",
                        "2026-04",
                        "2026-05",
                        "2026-06",
                        "2026-07",
                        "2026-08",
                        "2026-09",
                        "2026-10");
        assertThat(chart.slots().get(6).kind()).isEqualTo(SlotKind.BLANK);
        assertThat(chart.slots()).extracting(Slot::current).containsOnlyNulls();
    }

    /** 2026-W22 ends on Sunday 31 May 2026: then May is complete. */
    @Test
    void aMonthThatEndsWithTheWeekIsComplete() {
        Chart chart = new Weeks().defined(Grain.DAY, Aggregation.SUM).chart("2026-W22");

        assertThat(lastMonth(chart).label()).isEqualTo("2026-05");
    }

    /** 22 November 2026 − 364 days = 23 November 2025, a Sunday too. */
    @Test
    void thePriorYearWeekIs364DaysBack() {
        Weeks weeks = new Weeks().defined(Grain.DAY, Aggregation.SUM);
        weeks.daily("2025-11-17", "2025-11-23", "3");
        weeks.daily("2026-11-16", "2026-11-22", "4");

        Slot slot = lastWeek(weeks.chart("2026-W47"));

        assertThat(slot.priorYearEnd()).isEqualTo("2025-11-23");
        assertThat(shown(slot.priorYear())).isEqualTo("21");
        assertThat(shown(slot.current())).isEqualTo("28");
    }

    /** February 2024 has 29 days and February 2023 has 28: 29 × 1 against 28 × 1, all of each. */
    @Test
    void february29IsPartOfItsMonthAndOfNoOther() {
        Weeks weeks = new Weeks().defined(Grain.DAY, Aggregation.SUM);
        weeks.daily("2023-02-01", "2023-02-28", "1");
        weeks.daily("2024-02-01", "2024-02-29", "1");

        // 2024-W09 ends on Sunday 3 March 2024.
        Slot leap = lastMonth(weeks.chart("2024-W09"));
        // 2025-W09 ends on Sunday 2 March 2025; the year before is the whole of the leap February.
        Slot after = lastMonth(weeks.chart("2025-W09"));

        assertThat(shown(leap.current())).isEqualTo("29");
        assertThat(leap.priorYearEnd()).isEqualTo("2023-02-28");
        assertThat(shown(leap.priorYear())).isEqualTo("28");
        assertThat(after.priorYearEnd()).isEqualTo("2024-02-29");
        assertThat(shown(after.priorYear())).isEqualTo("29");
    }

    /** A week that ends on 29 February 2024, a Thursday: a year earlier ends on 28 February 2023. */
    @Test
    void february29AYearEarlierIsFebruary28ForToDateFigures() {
        Weeks weeks = new Weeks(Month.JANUARY, DayOfWeek.THURSDAY).defined(Grain.DAY, Aggregation.SUM);
        weeks.daily("2023-02-01", "2023-02-28", "1");
        weeks.daily("2024-02-01", "2024-02-29", "2");

        Box box = weeks.chart("2024-W09").box();

        // 29 × 2 = 58 against 28 × 1 = 28: 58 ÷ 28 − 1 = 1.071429.
        assertThat(shown(box.mtd())).isEqualTo("58");
        assertThat(box.mtdYoy()).isEqualByComparingTo("1.071429");
    }

    /** 1 of 10 on six days and 40 of 40 on the seventh: 46 ÷ 100 = 0.46; the mean of the shares would be 0.229. */
    @Test
    void aRatioDividesLast() {
        Weeks weeks = new Weeks().defined(Grain.DAY, Aggregation.RATIO);
        for (int day = 16; day <= 21; day++) {
            weeks.observed("2026-11-" + day, "1", "10");
        }
        weeks.observed("2026-11-22", "40", "40");

        assertThat(shown(lastWeek(weeks.chart("2026-W47")).current())).isEqualTo("0.46");
    }

    /** 2026 has 53 weeks; its last ends on 3 January 2027, and 364 days before ends 2026-W01. */
    @Test
    void isoWeek53IsWeek53() {
        Weeks weeks = new Weeks().defined(Grain.WEEK, Aggregation.SUM);
        weeks.observed("2026-W53", "53");
        weeks.observed("2026-W01", "1");

        Slot slot = lastWeek(weeks.chart("2026-W53"));

        assertThat(slot.label()).isEqualTo("2026-W53");
        assertThat(slot.end()).isEqualTo("2027-01-03");
        assertThat(shown(slot.current())).isEqualTo("53");
        assertThat(slot.priorYearEnd()).isEqualTo("2026-01-04");
        assertThat(shown(slot.priorYear())).isEqualTo("1");
        assertThat(lastWeek(weeks.chart("2027-W01")).end()).isEqualTo("2027-01-10");
        assertThat(weeks.chart("2027-W01").slots().get(4).label()).isEqualTo("2026-W53");
    }

    @Test
    void aSumWithAMissingDayIsMissing() {
        Weeks weeks = new Weeks().defined(Grain.DAY, Aggregation.SUM);
        weeks.daily("2026-11-16", "2026-11-18", "4");
        weeks.daily("2026-11-20", "2026-11-22", "4");

        Chart chart = weeks.chart("2026-W47");

        assertThat(lastWeek(chart).current()).isNull();
        assertThat(chart.box().lastWeek()).isNull();
        assertThat(chart.box().wow()).isNull();
    }

    @Test
    void aLastValueNeedsNoDayBeforeIt() {
        Weeks weeks = new Weeks().defined(Grain.DAY, Aggregation.LAST);
        weeks.observed("2026-11-22", "17");

        assertThat(shown(lastWeek(weeks.chart("2026-W47")).current())).isEqualTo("17");
    }

    /** 4.25 % after 4.00 %: (0.0425 − 0.0400) × 10,000 = 25, and neither 0.0625 nor 250,000. */
    @Test
    void basisPointsAreNeverScaledTwice() {
        Weeks weeks = new Weeks()
                .defined(Weeks.METRIC, Weeks.terms(Grain.WEEK, Aggregation.MEAN, Comparison.BASIS_POINTS, Better.UP));
        weeks.weekly("2026-W47", "0.04", "0.0425");

        Box box = weeks.chart("2026-W47").box();

        assertThat(box.comparison()).isEqualTo(Comparison.BASIS_POINTS);
        assertThat(shown(box.lastWeek())).isEqualTo("0.0425");
        assertThat(box.wow()).isEqualByComparingTo("25");
    }

    /** 1 ÷ 3 after 1 ÷ 6: a sixth is 1,666.666667 basis points; rounded shares would give 1,666.66. */
    @Test
    void basisPointsOfRatiosAreComparedBeforeTheyAreRounded() {
        Weeks weeks = new Weeks()
                .defined(Weeks.METRIC, Weeks.terms(Grain.WEEK, Aggregation.RATIO, Comparison.BASIS_POINTS, Better.UP));
        weeks.observed("2026-W46", "1", "6");
        weeks.observed("2026-W47", "1", "3");

        assertThat(weeks.chart("2026-W47").box().wow()).isEqualByComparingTo("1666.666667");
    }

    /** 90 ÷ 80 − 1 = 0.125. */
    @Test
    void percentIsCurrentOverPriorMinusOne() {
        Weeks weeks = new Weeks().defined(Grain.WEEK, Aggregation.SUM).weekly("2026-W47", "80", "90");

        assertThat(weeks.chart("2026-W47").box().wow()).isEqualByComparingTo("0.125");
    }

    @Test
    void percentOfAPriorThatIsNotAboveZeroIsNotAvailable() {
        for (String prior : List.of("0", "-5")) {
            Weeks weeks = new Weeks().defined(Grain.WEEK, Aggregation.SUM).weekly("2026-W47", prior, "90");

            assertThat(weeks.chart("2026-W47").box().wow()).as(prior).isNull();
        }
    }

    /** The fiscal year starts in February: its fourth quarter is November to January, the year runs from 1 February. */
    @Test
    void aFiscalYearThatStartsInAnotherMonthHasItsOwnQuarters() {
        Weeks weeks = new Weeks(Month.FEBRUARY, DayOfWeek.SUNDAY).defined(Grain.DAY, Aggregation.SUM);
        weeks.daily("2026-02-01", "2026-11-22", "1");
        weeks.daily("2025-02-01", "2025-11-22", "2");

        Box box = weeks.chart("2026-W47").box();

        // 22 days of November; the same for the quarter, which starts with it; 28+31+30+31+30+31+31+30+31+22 = 295.
        assertThat(shown(box.mtd())).isEqualTo("22");
        assertThat(shown(box.qtd())).isEqualTo("22");
        assertThat(shown(box.ytd())).isEqualTo("295");
        // As many days of 2 a year earlier: 1 ÷ 2 − 1 = −0.5.
        assertThat(box.qtdYoy()).isEqualByComparingTo("-0.5");
        assertThat(box.ytdYoy()).isEqualByComparingTo("-0.5");
    }

    /** In a calendar year the quarter starts on 1 October: 31 + 22 = 53 days. */
    @Test
    void theQuarterRunsToTheEndOfTheWeek() {
        Weeks weeks = new Weeks().defined(Grain.DAY, Aggregation.SUM).daily("2026-10-01", "2026-11-22", "1");

        assertThat(shown(weeks.chart("2026-W47").box().qtd())).isEqualTo("53");
    }

    /** A week that ends on Thursday is Friday to Thursday, called after the Monday three days before its end. */
    @Test
    void aWeekThatEndsOnAnotherDayStillAlignsWeekdays() {
        Weeks weeks = new Weeks(Month.JANUARY, DayOfWeek.THURSDAY).defined(Grain.DAY, Aggregation.SUM);
        weeks.daily("2026-11-13", "2026-11-19", "5");
        weeks.daily("2025-11-14", "2025-11-20", "4");

        Slot slot = lastWeek(weeks.chart("2026-W47"));

        assertThat(slot.start()).isEqualTo("2026-11-13");
        assertThat(slot.end()).isEqualTo("2026-11-19");
        assertThat(slot.priorYearEnd()).isEqualTo("2025-11-20");
        assertThat(shown(slot.current())).isEqualTo("35");
        assertThat(shown(slot.priorYear())).isEqualTo("28");
    }

    /** Weeks that end in October 2026 end on 4, 11, 18 and 25 October: W40 to W43, and W40 begins in September. */
    @Test
    void aMonthOfAWeeklyMetricIsTheWeeksThatEndInItAndSaysSo() {
        Weeks weeks =
                new Weeks().defined(Grain.WEEK, Aggregation.SUM).weekly("2026-W44", "1", "10", "20", "30", "40", "5");

        Chart chart = weeks.chart("2026-W47");

        assertThat(chart.monthsFrom()).isEqualTo(MonthsFrom.WEEKS_THAT_END_IN_IT);
        assertThat(shown(lastMonth(chart).current())).isEqualTo("100");
        assertThat(lastMonth(chart).current()).extracting("periods").isEqualTo(4);
    }

    @Test
    void weeksOfAMonthlyMetricAreBlank() {
        Weeks weeks = new Weeks().defined(Grain.MONTH, Aggregation.SUM);
        weeks.observed("2026-05", "7");

        // Its last week holds the end of May, and still shows nothing.
        Chart chart = weeks.chart("2026-W22");

        assertThat(lastWeek(chart).current()).isNull();
        assertThat(chart.box().lastWeek()).isNull();
        assertThat(shown(lastMonth(chart).current())).isEqualTo("7");
        assertThat(shown(chart.box().mtd())).isEqualTo("7");
        assertThat(chart.axes()).isEqualTo(Axes.SEPARATE);
    }

    /** The largest week is 10; a month of 30 is three times that, one of 30.000001 is more. */
    @Test
    void oneAxisIsSharedUpToExactlyThreeTimes() {
        assertThat(monthOf("30").axes()).isEqualTo(Axes.SHARED);
        assertThat(monthOf("30.000001").axes()).isEqualTo(Axes.SEPARATE);
    }

    private static Chart monthOf(String value) {
        Weeks weeks = new Weeks().defined(Grain.WEEK, Aggregation.MAX);
        weeks.weekly("2026-W43", value, "1", "1", "1");
        weeks.weekly("2026-W47", "10");
        // W42 and W43 are among the six weeks; the large one, W40, is not.
        return weeks.chart("2026-W47");
    }

    @Test
    void withoutAWeekAboveZeroTheAxesAreSeparate() {
        Weeks weeks = new Weeks().defined(Grain.WEEK, Aggregation.SUM).weekly("2026-W47", "0", "0", "0", "0", "0", "0");

        assertThat(weeks.chart("2026-W47").axes()).isEqualTo(Axes.SEPARATE);
    }

    @Test
    void aCorrectionCountsInsteadOfWhatItCorrects() {
        Weeks weeks = new Weeks().defined(Grain.WEEK, Aggregation.SUM);
        var wrong = weeks.observed("2026-W47", "9000");
        var alsoWrong = weeks.corrected(wrong, "2026-W47", "900");
        weeks.corrected(alsoWrong, "2026-W47", "90");

        assertThat(shown(lastWeek(weeks.chart("2026-W47")).current())).isEqualTo("90");
    }

    @Test
    void aSlotNeverMixesVersionsAndSaysWhichItShows() {
        Weeks weeks = new Weeks().defined(Grain.WEEK, Aggregation.SUM).weekly("2026-W47", "80", "90");
        weeks.revised(2, Weeks.terms(Grain.WEEK, Aggregation.SUM, Comparison.PERCENT, Better.UP));
        weeks.observed(Weeks.METRIC, 2, "2026-W47", new Reading(Quantity.of("45"), null, null));

        Chart chart = weeks.chart("2026-W47");

        assertThat(chart.version()).isEqualTo(2);
        assertThat(lastWeek(chart).current()).extracting("version").isEqualTo(2);
        assertThat(shown(lastWeek(chart).current())).isEqualTo("45");
        assertThat(chart.slots().get(4).current()).extracting("version").isEqualTo(1);
        // 45 of version 2 does not compare with 80 of version 1.
        assertThat(chart.box().wow()).isNull();
    }

    /** Targets of days add up as the days do: 7 × 3 = 21; one day without a target leaves none. */
    @Test
    void targetsAreMarkersThatAggregateAsTheMetric() {
        Weeks weeks = new Weeks().defined(Grain.DAY, Aggregation.SUM);
        for (int day = 16; day <= 21; day++) {
            weeks.target("2026-11-" + day, "3");
        }
        assertThat(lastWeek(weeks.chart("2026-W47")).target()).isNull();

        weeks.target("2026-11-22", "99").target("2026-11-22", "3");

        assertThat(lastWeek(weeks.chart("2026-W47")).target()).isEqualByComparingTo("21");
    }
}
