package dev.throughline.query.tripwires;

/** How it went on after a kill criterion fired. */
enum FiringState {
    /** Nobody decided, and the bet lives. */
    UNDECIDED,
    /** A decision names it. */
    DECIDED,
    /** The bet was over before a decision named it. */
    LAPSED
}
