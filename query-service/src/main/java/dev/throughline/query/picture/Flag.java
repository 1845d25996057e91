package dev.throughline.query.picture;

/** What is remarkable about a bet besides its stage. */
public enum Flag {
    /** Some of its history predates the mechanisms. */
    IMPORTED,
    /** It is committed and nobody owns it. */
    OWNERLESS,
    /** A kill criterion fired and is undecided. */
    TRIPPED,
    /** A review fell due and is undecided. */
    REVIEW_DUE
}
