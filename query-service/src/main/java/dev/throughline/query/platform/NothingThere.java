package dev.throughline.query.platform;

/**
 * What was asked for does not exist at that moment, or not for this caller: the two are one answer, so that nobody can
 * find out what others have.
 */
public final class NothingThere extends RuntimeException {
    static final String HINT = "Check the id and the moment, or ask for access to its portfolio.";
    private static final long serialVersionUID = 1L;

    private final String what;

    public NothingThere(String what) {
        super("There is no such " + what + " that you may see at that moment.");
        this.what = what;
    }

    public String code() {
        return what + ".unknown";
    }
}
