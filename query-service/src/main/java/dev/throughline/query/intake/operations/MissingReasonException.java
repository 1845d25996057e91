package dev.throughline.query.intake.operations;

/** An event was to be left out of the read models without saying why. */
final class MissingReasonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingReasonException(int longest) {
        super("expected a reason of 1 to " + longest + " characters, without NUL");
    }
}
