package dev.throughline.query.intake.topic;

/** Reading on would lose events or mix two logs. The message says what was found and what to do; nothing was written. */
final class IntakeRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    IntakeRefusedException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
