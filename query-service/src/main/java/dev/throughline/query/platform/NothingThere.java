package dev.throughline.query.platform;

/**
 * What was asked for does not exist at that moment, or not for this caller: the two are one answer, so that nobody can
 * find out what others have.
 */
public final class NothingThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NothingThere(String what) {
        super("There is no such " + what + " that you may see at that moment.");
    }
}
