package dev.throughline.query.picture;

import dev.throughline.events.RecordedEvent;
import java.time.Instant;

/**
 * How much of a stream a picture has seen.
 *
 * @param version the sequence of the last event seen
 * @param position its place in the log
 * @param effectiveAt when it was true
 */
public record Seen(long version, long position, Instant effectiveAt) {
    static Seen of(RecordedEvent event) {
        return new Seen(event.sequence(), event.position(), event.context().effectiveAt());
    }
}
