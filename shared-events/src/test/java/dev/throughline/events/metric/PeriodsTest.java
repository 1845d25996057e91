package dev.throughline.events.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Days, weeks and months by their names. */
class PeriodsTest {
    private final Periods periods = new Periods(DayOfWeek.SUNDAY);

    private static Period period(String label, String start, String end) {
        return new Period(label, LocalDate.parse(start), LocalDate.parse(end));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-11-22, 2026-11-22, 2026-11-22",
        "WEEK, 2026-W47, 2026-11-16, 2026-11-22",
        "WEEK, 2026-W53, 2026-12-28, 2027-01-03",
        "WEEK, 2025-W01, 2024-12-30, 2025-01-05",
        "MONTH, 2024-02, 2024-02-01, 2024-02-29"
    })
    void aNameMeansItsDays(Grain grain, String label, String start, String end) {
        assertThat(periods.named(grain, label)).contains(period(label, start, end));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-02-30",
        "DAY, 2026-W47",
        "DAY, 22.11.2026",
        "WEEK, 2025-W53",
        "WEEK, 2026-W00",
        "WEEK, 2026-W54",
        "WEEK, 2026-w47",
        "WEEK, 2026-47",
        "MONTH, 2026-13",
        "MONTH, 2026-1",
        "MONTH, 1969-12",
        "MONTH, 2201-01",
        "MONTH, ''"
    })
    void whatNamesNoPeriodOfTheGrainIsNone(Grain grain, String text) {
        assertThat(periods.named(grain, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "THURSDAY, 2026-11-13, 2026-11-19",
        "SATURDAY, 2026-11-15, 2026-11-21",
        "SUNDAY, 2026-11-16, 2026-11-22",
        "WEDNESDAY, 2026-11-19, 2026-11-25"
    })
    void aWeekEndsOnThePortfoliosDayAndIsCalledAfterThreeDaysBefore(DayOfWeek ending, String start, String end) {
        assertThat(new Periods(ending).named(Grain.WEEK, "2026-W47")).contains(period("2026-W47", start, end));
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-03-10, 2026-03-10",
        "WEEK, 2026-03-10, 2026-W10",
        "WEEK, 2026-03-15, 2026-W11",
        "MONTH, 2026-03-30, 2026-02",
        "MONTH, 2026-03-31, 2026-03"
    })
    void theLastPeriodByADayHasEndedWhenTheDayEnds(Grain grain, String day, String label) {
        assertThat(periods.lastEndingBy(grain, LocalDate.parse(day)).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @EnumSource(DayOfWeek.class)
    void everyWeekOfTwentyYearsIsFoundUnderItsName(DayOfWeek ending) {
        Periods weeks = new Periods(ending);
        LocalDate day = LocalDate.parse("2015-01-01");
        for (int week = 0; week < 20 * 52; week++) {
            Period one = weeks.lastEndingBy(Grain.WEEK, day.plusWeeks(week));
            assertThat(weeks.named(Grain.WEEK, one.label())).isEqualTo(Optional.of(one));
            assertThat(one.end().getDayOfWeek()).isEqualTo(ending);
        }
    }

    @Test
    void theExamplesAreExamples() {
        for (Grain grain : Grain.values()) {
            String example = Periods.example(grain);
            assertThat(periods.named(grain, example.substring(example.lastIndexOf(' ') + 1)))
                    .as(example)
                    .isPresent();
        }
    }
}
