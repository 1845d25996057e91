package dev.throughline.events.bet;

/** Why an owner is no longer responsible. */
public enum ReleaseReason {
    /** Nobody follows yet. */
    RELEASED,
    /** Somebody else took over. */
    TRANSFERRED,
    /** The person left. */
    DEPARTED
}
