package dev.throughline.events.bet;

/** What a metric counts. */
public enum Measures {
    /** A change for the customer or the business. */
    OUTCOME,
    /** Work that was done; never enough for the gate. */
    OUTPUT
}
