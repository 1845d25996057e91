package dev.throughline.query.history;

import dev.throughline.events.metric.Period;
import dev.throughline.query.calendar.Days;
import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.platform.questions.Texts;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days of a report, as asked; the current fiscal quarter if nothing is. What lies after asOf is cut off. */
public record PeriodRequest(
        @Parameter(
                description =
                        "The first day; if missing, the first of the fiscal quarter that 'to', else asOf, lies in.",
                example = "2026-10-01")
        @Nullable
        LocalDate from,

        @Parameter(
                description =
                        "The last day; the day of asOf if missing or later. At most 1100 days from the first to the last.",
                example = "2026-12-31")
        @Nullable
        LocalDate to,

        @Parameter(
                description =
                        "A fiscal quarter such as FY2027-Q1 or year such as FY2027, instead of 'from' and 'to';"
                                + " called after the year in which the fiscal year ends. Over several portfolios calendar years.",
                example = "FY2027-Q1")
        @Nullable
        String period) {
    private static final int MOST_DAYS = 1_100;

    /** @throws BadQuestion when a value cannot be asked for */
    public void check() {
        Texts.check("from", from);
        Texts.check("to", to);
        if (period != null && (from != null || to != null)) {
            throw new BadQuestion(
                    "parameter.malformed",
                    "Expected 'period', or 'from' and 'to', but found both.",
                    "Leave one of them out.");
        }
    }

    /** @throws BadQuestion when these are no days, too many, or all of them lie after the day of asOf */
    public Days within(Scope scope) {
        check();
        Days asked = asked(scope);
        if (asked.isEmpty()) {
            throw BadQuestion.parameter("from", "a day on or before 'to'");
        }
        Days days = new Days(asked.first(), earlier(asked.last(), scope.today()));
        if (days.isEmpty()) {
            throw BadQuestion.parameter("from", "a day on or before that of asOf, which is " + scope.today());
        }
        if (days.count() > MOST_DAYS) {
            throw BadQuestion.parameter("from", "at most " + MOST_DAYS + " days before the last one");
        }
        return days;
    }

    private Days asked(Scope scope) {
        if (period != null) {
            Period named = scope.calendar()
                    .fiscal(period)
                    .orElseThrow(() -> BadQuestion.parameter(
                            "period", "a fiscal quarter such as FY2027-Q1 or year such as FY2027, from 1970 to 2100"));
            return new Days(named.start(), named.end());
        }
        LocalDate last = to == null ? scope.today() : to;
        return from == null ? new Days(scope.calendar().quarterOf(last).start(), last) : new Days(from, last);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
