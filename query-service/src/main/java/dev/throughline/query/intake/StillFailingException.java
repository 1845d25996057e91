package dev.throughline.query.intake;

/** An event failed once more, for the reason in the message. */
public final class StillFailingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StillFailingException(String failure) {
        super(failure);
    }
}
