package dev.throughline.command.audit.verify;

/**
 * Something that is not as it was sealed and signed.
 *
 * @param kind what happened, as far as can be told
 * @param index of the first leaf that it concerns, from 0
 * @param position of that leaf's event in the log; 0 when it is not known
 * @param words where and how, for people
 */
public record Finding(Kind kind, long index, long position, String words) {

    /** What happened. */
    public enum Kind {
        /** An event is there and is not the one that was sealed. */
        CHANGED,
        /** Two events, or a field of two events, stand in each other's place. */
        SWAPPED,
        /** An event was sealed and is gone, though later ones are there. */
        DELETED,
        /** The end of the log was sealed or signed, and is gone. */
        NEWEST_DELETED,
        /** An event that was never sealed stands before sealed ones. */
        INSERTED,
        /** Leaves or subtrees of the stored tree are not those of the log. */
        TREE_CHANGED,
        /** Events and leaves agree with each other and not with what was signed. */
        REWRITTEN,
        /** A checkpoint that there was is not there any more, or another one stands in its place. */
        CHECKPOINT_DROPPED,
        /** A checkpoint cannot be read, or does not say what its row says. */
        CHECKPOINT_CHANGED,
        /** A checkpoint is not signed by any key that the auditor gave. */
        FOREIGN_SIGNATURE
    }
}
