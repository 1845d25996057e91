package dev.throughline.query.intake;

/**
 * Why a stream stands still.
 *
 * @param neededVersion the highest version known to exist; the stream may go on with the topic once it has that
 * @param position see {@link ParkedStream#position}; of a new loss, where the event is that revealed it
 */
record Parking(Cause cause, long neededVersion, long position) {
    enum Cause {
        LOSS,
        POISON
    }

    Parking needing(long version) {
        return new Parking(cause, Math.max(neededVersion, version), position);
    }
}
