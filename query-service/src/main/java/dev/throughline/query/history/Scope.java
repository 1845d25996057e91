package dev.throughline.query.history;

import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.platform.security.Portfolios;
import java.time.LocalDate;

/**
 * What a report is about.
 *
 * @param portfolios those that were asked about and that the caller may see
 * @param calendar of the portfolio, if it is one; else the one that holds across
 */
public record Scope(Portfolios portfolios, BusinessCalendar calendar, Moment moment) {

    /** The day that {@code asOf} falls on. */
    public LocalDate today() {
        return calendar.day(moment.asOf());
    }
}
