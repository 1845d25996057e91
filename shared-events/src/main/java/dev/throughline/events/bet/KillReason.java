package dev.throughline.events.bet;

/** Why a bet was killed, from the customer inwards. */
public enum KillReason {
    NO_CUSTOMER_NEED,
    NOT_USABLE,
    NOT_FEASIBLE,
    NOT_VIABLE,
    CRITERION_MET,
    SUPERSEDED,
    STRATEGY_CHANGED,
    CAPACITY,
    EXTERNAL,
    OTHER
}
