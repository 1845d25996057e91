package dev.throughline.query.review.chart;

import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.Period;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.review.series.Series;
import dev.throughline.query.review.series.Targets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The x-axis of a 6-12 chart: the 6 weeks that end with the review's, a blank, the 12 last complete months. */
final class Slots {
    private static final int WEEKS = 6;
    private static final int MONTHS = 12;

    private Slots() {}

    static List<Slot> of(Period week, BusinessCalendar calendar, Series series, Targets targets) {
        Stream<Slot> weeks = IntStream.rangeClosed(1, WEEKS)
                .mapToObj(place -> Slot.week(place, ago(WEEKS - place, week, calendar), series, targets));
        YearMonth last = lastComplete(week.end(), calendar);
        Stream<Slot> months = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(n -> Slot.month(WEEKS + 1 + n, last.minusMonths(MONTHS - n), series, targets));
        return Stream.of(weeks, Stream.of(Slot.blank(WEEKS + 1)), months)
                .flatMap(each -> each)
                .toList();
    }

    private static Period ago(int weeks, Period week, BusinessCalendar calendar) {
        return calendar.periods().lastEndingBy(Grain.WEEK, week.end().minusWeeks(weeks));
    }

    /** The last month of which no day lies after the day. */
    static YearMonth lastComplete(LocalDate day, BusinessCalendar calendar) {
        return YearMonth.from(calendar.periods().lastEndingBy(Grain.MONTH, day).end());
    }
}
