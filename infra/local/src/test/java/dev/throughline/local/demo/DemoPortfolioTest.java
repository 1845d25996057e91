package dev.throughline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The story holds whenever it is told: the rules of the command service accept every line of it. */
class DemoPortfolioTest {
    private static final long SEED = 20_241_125;

    /** Each weekday, the ends of a month and of a year, a leap day, and the years around an ISO week 53. */
    static Stream<Instant> moments() {
        Stream<LocalDate> week = LocalDate.of(2026, 11, 30).datesUntil(LocalDate.of(2026, 12, 7));
        Stream<LocalDate> others = Stream.of(
                        "2026-12-31",
                        "2027-01-01",
                        "2027-01-04",
                        "2027-03-01",
                        "2028-02-29",
                        "2026-07-31",
                        "2029-01-02")
                .map(LocalDate::parse);
        return Stream.concat(
                Stream.concat(week, others)
                        .map(day -> day.atTime(LocalTime.of(11, 7)).toInstant(ZoneOffset.UTC)),
                Stream.of("2026-11-30T00:00:01Z", "2026-11-30T23:59:58Z", "2027-01-03T03:30:00Z")
                        .map(Instant::parse));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void noLineIsRefused(Instant now) {
        assertThat(new JudgedStory().refusals(DemoPortfolio.told(SEED, now))).isEmpty();
    }

    @Test
    void thereIsAStoryOnEveryDay() {
        LocalDate first = LocalDate.of(2026, 11, 30);
        assertThat(first.datesUntil(first.plusDays(400)))
                .allSatisfy(day -> assertThat(
                                DemoPortfolio.told(SEED, day.atTime(9, 0).toInstant(ZoneOffset.UTC)))
                        .hasSizeGreaterThan(4_000));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void nothingIsToldOfTheFutureAndAllInItsOrder(Instant now) {
        List<Instant> times =
                DemoPortfolio.told(SEED, now).stream().map(Step::at).toList();

        assertThat(times).isSorted();
        assertThat(times.getLast()).isBefore(now);
        assertThat(times.getFirst()).isBefore(now.minusSeconds(86_400L * 725));
    }

    @Test
    void theSameSeedAndMomentTellTheSame() {
        Instant now = Instant.parse("2026-11-30T11:07:00Z");

        assertThat(DemoPortfolio.told(SEED, now)).isEqualTo(DemoPortfolio.told(SEED, now));
        assertThat(DemoPortfolio.told(SEED, now)).isNotEqualTo(DemoPortfolio.told(SEED, now.plusSeconds(86_400)));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void theWeekThatEndedLastIsObserved(Instant now) {
        List<Step> steps = DemoPortfolio.told(SEED, now);
        for (BusinessUnit unit : BusinessUnit.values()) {
            LocalDate there = now.minusSeconds(601).atZone(unit.zone()).toLocalDate();
            String week = BusinessUnit.weekCalled(unit.weekEnd(there).minusDays(7));

            assertThat(Chart.all(unit))
                    .filteredOn(chart -> !chart.isMonthly())
                    .hasSizeBetween(6, 12)
                    .allSatisfy(chart -> assertThat(steps)
                            .as(chart.metric() + " in " + week)
                            .anyMatch(step -> step instanceof Line line && isObservation(line, chart, week)));
        }
    }

    private static boolean isObservation(Line line, Chart chart, String week) {
        return line.command().equals("ObserveMetric")
                && line.id().equals(chart.metric())
                && week.equals(line.payload().get("period"));
    }
}
