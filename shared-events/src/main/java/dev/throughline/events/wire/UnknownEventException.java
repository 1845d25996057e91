package dev.throughline.events.wire;

/** An event that this build does not know. It must stop its reader: skipping it would lose a fact silently. */
public final class UnknownEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownEventException(String wireName) {
        super("expected an event of the catalog, but found the type '" + wireName
                + "'; update this service before it reads on");
    }
}
