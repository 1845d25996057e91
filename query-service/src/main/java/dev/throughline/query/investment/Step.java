package dev.throughline.query.investment;

import dev.throughline.events.metric.Period;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.calendar.Days;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** How long the stretches are into which a period is cut. */
enum Step {
    /** Calendar months, called 2026-11. */
    MONTH {
        @Override
        Period of(LocalDate day, BusinessCalendar calendar) {
            YearMonth month = YearMonth.from(day);
            return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
        }
    },
    /** Fiscal quarters, called FY2027-Q1. */
    QUARTER {
        @Override
        Period of(LocalDate day, BusinessCalendar calendar) {
            return calendar.quarterOf(day);
        }
    };

    abstract Period of(LocalDate day, BusinessCalendar calendar);

    /** The stretches of a period, in order, each whole; the first and the last may reach beyond it. */
    List<Period> in(Days days, BusinessCalendar calendar) {
        List<Period> found = new ArrayList<>();
        for (LocalDate day = days.first();
                !day.isAfter(days.last());
                day = found.getLast().end().plusDays(1)) {
            found.add(of(day, calendar));
        }
        return found;
    }
}
