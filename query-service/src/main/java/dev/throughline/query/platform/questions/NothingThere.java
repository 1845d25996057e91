package dev.throughline.query.platform.questions;

/**
 * What was asked for does not exist at that moment, or not for this caller: the two are one answer, so that nobody can
 * find out what others have.
 */
public final class NothingThere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param what {@code bet}, {@code portfolio} */
    public NothingThere(String what) {
        super("Expected a " + what + " that you may see at that moment, but there is none.");
        this.code = what + ".unknown";
    }

    public String code() {
        return code;
    }
}
