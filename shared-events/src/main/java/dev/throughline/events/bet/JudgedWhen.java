package dev.throughline.events.bet;

/** When a kill criterion is judged. */
public enum JudgedWhen {
    /** At each observation. */
    ANYTIME,
    /** Once, on the last period that ends by its date. */
    AT_DATE
}
