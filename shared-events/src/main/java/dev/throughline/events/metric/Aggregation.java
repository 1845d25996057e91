package dev.throughline.events.metric;

/** How the values of shorter periods make the value of a longer one. */
public enum Aggregation {
    SUM,
    MEAN,
    MIN,
    MAX,
    LAST,
    /** Numerators and denominators are summed first and divided last. */
    RATIO
}
