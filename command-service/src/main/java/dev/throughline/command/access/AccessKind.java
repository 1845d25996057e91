package dev.throughline.command.access;

/** What kind of access an entry tells of. */
enum AccessKind {
    /** A command that rules stood against, or a door that no role opened. */
    REFUSED,
    /** Something that was taken away: a file, a document, a proof. */
    EXPORTED,
    /** The first use of a token. */
    SIGNED_IN
}
