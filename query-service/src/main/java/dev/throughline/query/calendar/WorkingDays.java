package dev.throughline.query.calendar;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** Monday to Friday, without holidays; reports that count them say so. */
public final class WorkingDays {
    /** How many a week has, wherever it ends. */
    public static final int PER_WEEK = 5;

    private static final int DAYS_PER_WEEK = 7;

    private WorkingDays() {}

    public static boolean isOne(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    /** How many there are from one day to another, both included; 0 if the last lies before the first. */
    public static long count(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return 0;
        }
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        long weeks = days / DAYS_PER_WEEK;
        return weeks * PER_WEEK
                + each(first.plusDays(weeks * DAYS_PER_WEEK), last).count();
    }

    /** The ones from one day to another, both included, in order. */
    public static Stream<LocalDate> each(LocalDate first, LocalDate last) {
        return last.isBefore(first)
                ? Stream.empty()
                : first.datesUntil(last.plusDays(1)).filter(WorkingDays::isOne);
    }

    /** The day that comes so many working days after another one, which need not be a working day. */
    public static LocalDate after(LocalDate day, int workingDays) {
        LocalDate found = day;
        for (int left = workingDays; left > 0; left -= isOne(found) ? 1 : 0) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** FTE-weeks of so many FTE-days; exact, because a fifth has one decimal. */
    public static BigDecimal weeks(BigDecimal fteDays) {
        BigDecimal weeks = fteDays.divide(BigDecimal.valueOf(PER_WEEK)).stripTrailingZeros();
        return weeks.scale() < 0 ? weeks.setScale(0) : weeks;
    }
}
