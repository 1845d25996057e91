package dev.throughline.events.metric;

/** How long a period of a metric is. */
public enum Grain {
    DAY,
    /** Seven days up to the week-ending day of its portfolio. */
    WEEK,
    /** A calendar month. */
    MONTH
}
