package dev.throughline.query.oracle;

import dev.throughline.events.metric.Grain;
import dev.throughline.events.portfolio.PortfolioEvent.PortfolioOpened;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days, weeks and fiscal years of a portfolio, found by going from day to day. */
record Almanac(ZoneId zone, DayOfWeek weekEndingDay, Month fiscalYearStart) {
    /** Over several portfolios. */
    private static final Almanac ACROSS = new Almanac(ZoneOffset.UTC, DayOfWeek.SUNDAY, Month.JANUARY);

    static Almanac of(String portfolio, Past past) {
        PortfolioOpened terms = past.terms(portfolio);
        return new Almanac(terms.zone(), terms.weekEndingDay(), terms.fiscalYearStart());
    }

    /** That of the one portfolio that is asked about and may be seen; if there are more, or none, ISO weeks in UTC. */
    static Almanac of(Question question, Past past) {
        List<String> asked = question.all("portfolio");
        List<String> portfolios = past.portfolios().stream()
                .filter(each -> asked.isEmpty() || asked.contains(each))
                .toList();
        return portfolios.size() == 1 ? of(portfolios.getFirst(), past) : ACROSS;
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** Whether the instant lies on the day or before it. */
    boolean isBy(Instant at, LocalDate day) {
        return !day(at).isAfter(day);
    }

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    static LocalDate workingDaysAfter(LocalDate day, int count) {
        LocalDate next = day;
        int found = 0;
        while (found < count) {
            next = next.plusDays(1);
            found += isWorkingDay(next) ? 1 : 0;
        }
        return next;
    }

    /** Whether a period ends with the day. */
    boolean ends(Grain grain, LocalDate day) {
        return switch (grain) {
            case DAY -> true;
            case WEEK -> day.getDayOfWeek() == weekEndingDay;
            case MONTH -> day.plusDays(1).getDayOfMonth() == 1;
        };
    }

    /** The last day of the last period that has ended when the day ends. */
    LocalDate lastEnd(Grain grain, LocalDate day) {
        LocalDate end = day;
        while (!ends(grain, end)) {
            end = end.minusDays(1);
        }
        return end;
    }

    /** The last day of the week that the day lies in. */
    LocalDate weekEnd(LocalDate day) {
        LocalDate end = day;
        while (!ends(Grain.WEEK, end)) {
            end = end.plusDays(1);
        }
        return end;
    }

    /** What the period that ends on a day is called. */
    static String label(Grain grain, LocalDate end) {
        return switch (grain) {
            case DAY -> end.toString();
            case WEEK -> week(end);
            case MONTH -> end.toString().substring(0, "2026-11".length());
        };
    }

    /** After the ISO week of the day three days earlier, whose Thursday says which of its year it is. */
    static String week(LocalDate end) {
        LocalDate thursday = end.minusDays(3);
        while (thursday.getDayOfWeek() != DayOfWeek.MONDAY) {
            thursday = thursday.minusDays(1);
        }
        thursday = thursday.plusDays(3);
        int number = (thursday.getDayOfYear() - 1) / 7 + 1;
        return "%04d-W%02d".formatted(thursday.getYear(), number);
    }

    /** The last day of the week of that name; none if no week is called so. */
    @Nullable
    LocalDate weekNamed(String label) {
        LocalDate day = LocalDate.of(Integer.parseInt(label.substring(0, 4)), Month.JANUARY, 1)
                .minusDays(9);
        for (int n = 0; n < 400; n++) {
            if (ends(Grain.WEEK, day) && week(day).equals(label)) {
                return day;
            }
            day = day.plusDays(1);
        }
        return null;
    }

    LocalDate quarterStart(LocalDate day) {
        return start(day, 3);
    }

    LocalDate yearStart(LocalDate day) {
        return start(day, 12);
    }

    private LocalDate start(LocalDate day, int months) {
        LocalDate first = day.withDayOfMonth(1);
        while ((first.getMonthValue() - fiscalYearStart.getValue() + 12) % months != 0) {
            first = first.minusMonths(1);
        }
        return first;
    }
}
