package dev.throughline.events.bet;

/** What a firing asks for. */
public enum TripwireAction {
    /** A decision to kill, or a reason not to and a new dated criterion. */
    KILL,
    /** A decision. */
    REVIEW
}
