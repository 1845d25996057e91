package dev.throughline.query.picture;

/** What is remarkable about a bet besides its stage. */
public enum Flag {
    /** Some of its history predates the mechanisms. */
    IMPORTED,
    /** It is committed and nobody owns it. */
    OWNERLESS
}
