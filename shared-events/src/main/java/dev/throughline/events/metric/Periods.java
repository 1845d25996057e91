package dev.throughline.events.metric;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days, weeks and months of a portfolio: a week ends on the portfolio's week-ending day and is called after the ISO
 * week of the day three days earlier, which is the week that most of its days belong to.
 */
public record Periods(DayOfWeek weekEndingDay) {
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 12, 31);
    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int DAYS_FROM_NAME_TO_END = 3;

    /** How a period of this grain is written, for those who wrote it otherwise. */
    public static String example(Grain grain) {
        return switch (grain) {
            case DAY -> "a day such as 2026-11-22";
            case WEEK -> "an ISO week such as 2026-W47";
            case MONTH -> "a month such as 2026-11";
        };
    }

    /** The period that the text names; none if it names no period of this grain within the years that make sense. */
    public Optional<Period> named(Grain grain, String text) {
        try {
            return read(grain, text)
                    .filter(period ->
                            !period.start().isBefore(EARLIEST) && !period.end().isAfter(LATEST));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<Period> read(Grain grain, String text) {
        return switch (grain) {
            case DAY ->
                DAY.matcher(text).matches()
                        ? Optional.of(lastEndingBy(grain, LocalDate.parse(text)))
                        : Optional.empty();
            case WEEK -> week(WEEK.matcher(text));
            case MONTH ->
                MONTH.matcher(text).matches()
                        ? Optional.of(lastEndingBy(grain, YearMonth.parse(text).atEndOfMonth()))
                        : Optional.empty();
        };
    }

    private Optional<Period> week(Matcher label) {
        if (!label.matches()) {
            return Optional.empty();
        }
        // The fourth of January is always in the first week; a week that the year lacks turns up under another name.
        LocalDate inside = LocalDate.of(Integer.parseInt(label.group(1)), Month.JANUARY, 4)
                .with(DayOfWeek.THURSDAY)
                .plusWeeks(Long.parseLong(label.group(2)) - 1);
        Period week = weekThatEndsOn(inside.with(TemporalAdjusters.nextOrSame(weekEndingDay)));
        return week.label().equals(label.group()) ? Optional.of(week) : Optional.empty();
    }

    /** The last period of this grain that has ended when the day ends. */
    public Period lastEndingBy(Grain grain, LocalDate day) {
        return switch (grain) {
            case DAY -> new Period(day.toString(), day, day);
            case WEEK -> weekThatEndsOn(day.with(TemporalAdjusters.previousOrSame(weekEndingDay)));
            case MONTH -> month(YearMonth.from(day.plusDays(1)).minusMonths(1));
        };
    }

    /** The week that the day lies in. */
    public Period weekOf(LocalDate day) {
        return weekThatEndsOn(day.with(TemporalAdjusters.nextOrSame(weekEndingDay)));
    }

    private static Period weekThatEndsOn(LocalDate end) {
        LocalDate inside = end.minusDays(DAYS_FROM_NAME_TO_END);
        String label = String.format(
                Locale.ROOT,
                "%04d-W%02d",
                inside.get(IsoFields.WEEK_BASED_YEAR),
                inside.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return new Period(label, end.minusDays(6), end);
    }

    private static Period month(YearMonth month) {
        return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
    }
}
