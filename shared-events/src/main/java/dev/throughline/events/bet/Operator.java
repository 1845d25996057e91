package dev.throughline.events.bet;

/** How an observed value is compared with a threshold; a criterion is met when the comparison is true. */
public enum Operator {
    LESS,
    AT_MOST,
    AT_LEAST,
    MORE
}
