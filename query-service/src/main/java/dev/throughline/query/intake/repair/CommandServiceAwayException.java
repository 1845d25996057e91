package dev.throughline.query.intake.repair;

/** The command service, or the login before it, did not answer as expected; it is asked again later. */
final class CommandServiceAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandServiceAwayException(Throwable cause) {
        super(cause);
    }
}
