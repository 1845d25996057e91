package dev.throughline.query.tripwires;

/** Where a kill criterion stands. */
enum TripwireState {
    /** It is still to be judged. */
    WAITING,
    /** It fired, and nobody decided about it yet. */
    TRIPPED,
    /** It is never judged again: its one date was judged, or its days are over. */
    SETTLED
}
