package dev.throughline.query.oracle;

import dev.throughline.events.metric.Grain;
import dev.throughline.events.portfolio.PortfolioEvent.PortfolioOpened;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Days, weeks, quarters and years, found by going from day to day. */
record Almanac(ZoneId zone, DayOfWeek weekEnds, Month yearStarts) {
    /** Over several portfolios: days in UTC, ISO weeks, calendar years. */
    static final Almanac ACROSS = new Almanac(ZoneOffset.UTC, DayOfWeek.SUNDAY, Month.JANUARY);

    /** Days with a name, both ends included. */
    record Stretch(String name, LocalDate from, LocalDate to) {
        List<LocalDate> days() {
            return from.datesUntil(to.plusDays(1)).toList();
        }

        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        List<LocalDate> workingDays() {
            return days().stream().filter(Almanac::isWorkingDay).toList();
        }
    }

    static Almanac of(PortfolioOpened terms) {
        return new Almanac(terms.zone(), terms.weekEndingDay(), terms.fiscalYearStart());
    }

    static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** Times are exact to the microsecond. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }

    /** The week that the day lies in, called after the ISO week of three days before its end. */
    Stretch week(LocalDate day) {
        LocalDate end = day;
        while (end.getDayOfWeek() != weekEnds) {
            end = end.plusDays(1);
        }
        return new Stretch(label(end.minusDays(3)), end.minusDays(6), end);
    }

    /** What the week that ends on a day is called. */
    static String weekOf(LocalDate end) {
        return label(end.minusDays(3));
    }

    private static String label(LocalDate day) {
        return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    Stretch weekCalled(String name) {
        LocalDate day =
                LocalDate.of(Integer.parseInt(name.substring(0, 4)), 1, 1).minusDays(14);
        while (!week(day).name().equals(name)) {
            day = day.plusDays(1);
        }
        return week(day);
    }

    /** The last week whose end has passed. */
    Stretch lastWeek(Instant asOf) {
        LocalDate day = day(asOf);
        while (endOf(week(day).to()).isAfter(asOf)) {
            day = day.minusDays(1);
        }
        return week(day);
    }

    static Stretch month(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return new Stretch(
                day.toString().substring(0, 7), first, first.plusMonths(1).minusDays(1));
    }

    /** Called after the year in which the fiscal year ends. */
    Stretch year(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        while (first.getMonth() != yearStarts) {
            first = first.minusMonths(1);
        }
        LocalDate last = first.plusYears(1).minusDays(1);
        return new Stretch("FY" + last.getYear(), first, last);
    }

    Stretch quarter(LocalDate day) {
        Stretch year = year(day);
        int number = 1;
        while (!day.isBefore(year.from().plusMonths(3L * number))) {
            number++;
        }
        LocalDate first = year.from().plusMonths(3L * (number - 1));
        return new Stretch(
                year.name() + "-Q" + number, first, first.plusMonths(3).minusDays(1));
    }

    /** The fiscal quarter or year of that name. */
    Stretch fiscal(String name) {
        LocalDate day =
                LocalDate.of(Integer.parseInt(name.substring(2, 6)), 1, 1).minusYears(1);
        while (!year(day).name().equals(name) && !quarter(day).name().equals(name)) {
            day = day.plusDays(1);
        }
        return year(day).name().equals(name) ? year(day) : quarter(day);
    }

    /** The days cut into stretches, whole ones in the midst. */
    static List<Stretch> cut(Stretch days, Function<LocalDate, Stretch> into) {
        List<Stretch> found = new ArrayList<>();
        for (LocalDate day : days.days()) {
            Stretch whole = into.apply(day);
            if (found.isEmpty() || !found.getLast().name().equals(whole.name())) {
                found.add(new Stretch(whole.name(), day, day));
            }
            found.set(
                    found.size() - 1, new Stretch(whole.name(), found.getLast().from(), day));
        }
        return found;
    }

    static Almanac of(String portfolio, Past past) {
        return of(past.terms(portfolio));
    }

    /** That of the one portfolio that is asked about and may be seen; if there are more, or none, ISO weeks in UTC. */
    static Almanac of(Question question, Past past) {
        List<String> asked = question.all("portfolio");
        List<String> portfolios = past.portfolios().stream()
                .filter(each -> asked.isEmpty() || asked.contains(each))
                .toList();
        return portfolios.size() == 1 ? of(portfolios.getFirst(), past) : ACROSS;
    }

    /** Whether the instant lies on the day or before it. */
    boolean isBy(Instant at, LocalDate day) {
        return !day(at).isAfter(day);
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
            case WEEK -> day.getDayOfWeek() == weekEnds;
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
            case WEEK -> weekOf(end);
            case MONTH -> end.toString().substring(0, "2026-11".length());
        };
    }

    /** The last day of the week of that name; none if no week is called so. */
    @Nullable
    LocalDate weekNamed(String label) {
        LocalDate day = LocalDate.of(Integer.parseInt(label.substring(0, 4)), Month.JANUARY, 1)
                .minusDays(9);
        for (int n = 0; n < 400; n++) {
            if (ends(Grain.WEEK, day) && weekOf(day).equals(label)) {
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
        while ((first.getMonthValue() - yearStarts.getValue() + 12) % months != 0) {
            first = first.minusMonths(1);
        }
        return first;
    }
}
