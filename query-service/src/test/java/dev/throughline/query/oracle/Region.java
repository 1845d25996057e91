package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The portfolios that a question is about, and the calendar that holds there: that of the portfolio if it is one, else days
 * in UTC and calendar years.
 */
record Region(Set<String> portfolios, Past past) {
    /** Of those that the question names, or of all. */
    static Region of(Question question, Past past) {
        return new Region(past.portfolios(question.all("portfolio")), past);
    }

    private boolean isOne() {
        return portfolios.size() == 1;
    }

    ZoneId zone() {
        return isOne() ? past.terms(portfolios.iterator().next()).zone() : ZoneOffset.UTC;
    }

    private Month fiscalYearStart() {
        return isOne() ? past.terms(portfolios.iterator().next()).fiscalYearStart() : Month.JANUARY;
    }

    LocalDate day(Instant instant) {
        return instant.atZone(zone()).toLocalDate();
    }

    LocalDate day(RecordedEvent event) {
        return day(event.context().effectiveAt());
    }

    LocalDate today() {
        return day(past.asOf());
    }

    /** The last microsecond of a day. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone()).toInstant().minus(1, ChronoUnit.MICROS);
    }

    /** Whether a day is one of those that the question asks for with {@code from} and {@code to}. */
    static boolean isAsked(Question question, LocalDate day) {
        String from = question.one("from");
        String to = question.one("to");
        return (from == null || !day.isBefore(LocalDate.parse(from)))
                && (to == null || !day.isAfter(LocalDate.parse(to)));
    }

    /** The first day of the fiscal quarter that a day lies in, found by going back month by month. */
    LocalDate quarterStart(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        while (Math.floorMod(month.getMonthValue() - fiscalYearStart().getValue(), 3) != 0) {
            month = month.minusMonths(1);
        }
        return month;
    }

    static LocalDate quarterEnd(LocalDate start) {
        return start.plusMonths(3).minusDays(1);
    }

    /** Called after the year in which the fiscal year ends. */
    String quarterName(LocalDate start) {
        LocalDate year = start;
        int quarter = 1;
        while (year.getMonth() != fiscalYearStart()) {
            year = year.minusMonths(3);
            quarter++;
        }
        return "FY" + year.plusYears(1).minusDays(1).getYear() + "-Q" + quarter;
    }

    /** All bets there, by id. */
    List<BetFacts> bets() {
        return past.seenOf("bet").stream()
                .map(history -> BetFacts.at(history, past))
                .filter(bet -> portfolios.contains(bet.proposal().portfolio().value()))
                .toList();
    }

    /** Who recorded something, for whom and why. */
    static Map<String, @Nullable Object> recorded(RecordedEvent event) {
        return object(
                "effectiveAt", event.context().effectiveAt(),
                "recordedAt", event.recordedAt(),
                "actor", event.context().actor(),
                "onBehalfOf", event.context().onBehalfOf(),
                "reason", event.context().reason());
    }
}
