package dev.throughline.command.log;

/** A turn that could not be taken and will be tried again. The message is logged, so it never contains a payload. */
public final class CannotFollowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotFollowException(String message) {
        super(message);
    }

    public CannotFollowException(String message, Throwable cause) {
        super(message, cause);
    }
}
