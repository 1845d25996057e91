package dev.throughline.local;

/** Why a command stops, told to the person who typed it: what was expected, what was found, what to do. */
public final class CannotContinue extends Exception {

    /** Something went wrong, or lines were refused. */
    public static final int FAILED = 1;
    /** The stack runs where it must not, or does not where it must. */
    public static final int WRONG_STATE = 3;

    private final int exitCode;

    public CannotContinue(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
