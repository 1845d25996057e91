package dev.throughline.events.review;

/** What an owner knows of an exception. */
public enum ExceptionStatus {
    /** The cause is known. */
    KNOWN,
    /** Not yet. */
    INVESTIGATING
}
