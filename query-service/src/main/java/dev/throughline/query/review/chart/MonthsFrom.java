package dev.throughline.query.review.chart;

import dev.throughline.events.metric.Grain;

/** What the month slots of a chart are made from. */
public enum MonthsFrom {
    /** All days of the month. */
    DAYS,
    /** The weeks that end in the month, which may begin before it. */
    WEEKS_THAT_END_IN_IT,
    /** The month itself. */
    MONTH;

    static MonthsFrom of(Grain grain) {
        return switch (grain) {
            case DAY -> DAYS;
            case WEEK -> WEEKS_THAT_END_IN_IT;
            case MONTH -> MONTH;
        };
    }
}
