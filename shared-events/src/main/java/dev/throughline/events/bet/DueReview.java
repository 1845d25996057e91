package dev.throughline.events.bet;

/** Why a review fell due. */
public enum DueReview {
    /** The day of the next review passed. */
    CADENCE,
    /** A committed bet had no owner for too long. */
    OWNERLESS
}
