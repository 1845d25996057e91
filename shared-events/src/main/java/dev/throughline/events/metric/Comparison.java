package dev.throughline.events.metric;

/** How two values are compared. */
public enum Comparison {
    /** Current over prior, minus 1. */
    PERCENT,
    /** Values are fractions from 0 to 1; (current minus prior) times 10,000. */
    BASIS_POINTS
}
