package dev.throughline.query.intake;

import dev.throughline.events.StreamId;
import java.util.List;

/**
 * What a committed transaction did; published as an application event.
 *
 * @param applied events that are in the read models now
 * @param duplicates events that were there before
 * @param deadLetters events that could not be applied
 * @param parked streams that stand still since this transaction
 */
public record Taken(int applied, int duplicates, int deadLetters, List<Parked> parked) {

    /** A stream that stands still, the version it has and the one it needs. */
    public record Parked(StreamId stream, String cause, long version, long neededVersion) {}
}
