package dev.throughline.query.calendar;

import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Periods;
import dev.throughline.events.portfolio.PortfolioEvent.PortfolioOpened;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which day an instant falls on, and where weeks, fiscal quarters and fiscal years end. */
public record BusinessCalendar(ZoneId zone, DayOfWeek weekEndingDay, Month fiscalYearStart) {
    /** Over several portfolios: days in UTC, ISO weeks, calendar years. */
    public static final BusinessCalendar ACROSS = new BusinessCalendar(ZoneOffset.UTC, DayOfWeek.SUNDAY, Month.JANUARY);

    private static final Pattern FISCAL = Pattern.compile("FY(19[7-9]\\d|20\\d\\d|2100)(?:-Q([1-4]))?");
    private static final int MONTHS_PER_QUARTER = 3;
    private static final int MONTHS_PER_YEAR = 12;

    public static BusinessCalendar of(PortfolioOpened portfolio) {
        return new BusinessCalendar(portfolio.zone(), portfolio.weekEndingDay(), portfolio.fiscalYearStart());
    }

    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The last instant of a day, to the microsecond, as a bare date means it. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }

    public Periods periods() {
        return new Periods(weekEndingDay);
    }

    /** The fiscal quarter that the day lies in, called {@code FY2027-Q1} after the year in which its fiscal year ends. */
    public Period quarterOf(LocalDate day) {
        int quarter = monthsIntoYear(day) / MONTHS_PER_QUARTER;
        LocalDate start = yearStart(day).plusMonths((long) quarter * MONTHS_PER_QUARTER);
        return new Period(
                "FY%d-Q%d".formatted(fiscalYear(day), quarter + 1),
                start,
                start.plusMonths(MONTHS_PER_QUARTER).minusDays(1));
    }

    /** The fiscal year that the day lies in, called {@code FY2027} after the year in which it ends. */
    public Period yearOf(LocalDate day) {
        LocalDate start = yearStart(day);
        return new Period(
                "FY%d".formatted(fiscalYear(day)),
                start,
                start.plusMonths(MONTHS_PER_YEAR).minusDays(1));
    }

    /** The fiscal quarter ({@code FY2027-Q1}) or year ({@code FY2027}) of this name; nothing if it names none. */
    public Optional<Period> fiscal(String name) {
        Matcher named = FISCAL.matcher(name);
        if (!named.matches()) {
            return Optional.empty();
        }
        // The last month of a fiscal year lies in the year that it is called after.
        LocalDate end = LocalDate.of(Integer.parseInt(named.group(1)), fiscalYearStart.minus(1), 1);
        LocalDate start = yearStart(end);
        return Optional.of(
                named.group(2) == null
                        ? yearOf(start)
                        : quarterOf(start.plusMonths((Long.parseLong(named.group(2)) - 1) * MONTHS_PER_QUARTER)));
    }

    private int fiscalYear(LocalDate day) {
        return yearStart(day).plusMonths(MONTHS_PER_YEAR).minusDays(1).getYear();
    }

    private LocalDate yearStart(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths(monthsIntoYear(day));
    }

    private int monthsIntoYear(LocalDate day) {
        return Math.floorMod(day.getMonthValue() - fiscalYearStart.getValue(), MONTHS_PER_YEAR);
    }
}
