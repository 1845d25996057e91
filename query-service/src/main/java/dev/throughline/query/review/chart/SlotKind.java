package dev.throughline.query.review.chart;

/** What stands at a place of the x-axis. */
public enum SlotKind {
    /** Seven days. */
    WEEK,
    /** Nothing; it keeps weeks and months apart. */
    BLANK,
    /** A calendar month. */
    MONTH
}
