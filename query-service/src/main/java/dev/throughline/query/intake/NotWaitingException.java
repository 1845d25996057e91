package dev.throughline.query.intake;

import dev.throughline.events.StreamId;

/** An operator decided about an event that waits for no decision. */
public final class NotWaitingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotWaitingException(StreamId stream, long sequence) {
        super("expected event " + sequence + " of " + stream + " to wait for a decision, but it does not");
    }
}
