package dev.throughline.query.review.series;

import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** Days in a row; both ends included. */
public record Stretch(LocalDate start, LocalDate end) {
    private static final int DAYS_PER_WEEK = 7;

    public static Stretch of(Period period) {
        return new Stretch(period.start(), period.end());
    }

    public static Stretch of(YearMonth month) {
        return new Stretch(month.atDay(1), month.atEndOfMonth());
    }

    /** The seven days that end on a day. */
    public static Stretch weekTo(LocalDate end) {
        return new Stretch(end.minusDays(DAYS_PER_WEEK - 1L), end);
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    /** The last days of the periods that make it up: each day, or the weeks or months that end in it. */
    public List<LocalDate> ends(Grain grain, DayOfWeek weekEndingDay) {
        return switch (grain) {
            case DAY -> start.datesUntil(end.plusDays(1)).toList();
            case WEEK ->
                upToEnd(Stream.iterate(
                        start.with(TemporalAdjusters.nextOrSame(weekEndingDay)), day -> day.plusDays(DAYS_PER_WEEK)));
            case MONTH ->
                upToEnd(Stream.iterate(YearMonth.from(start), month -> month.plusMonths(1))
                        .map(YearMonth::atEndOfMonth));
        };
    }

    private List<LocalDate> upToEnd(Stream<LocalDate> days) {
        return days.takeWhile(day -> !day.isAfter(end)).toList();
    }
}
