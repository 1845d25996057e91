package dev.throughline.command.dispatch;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.throughline.events.StreamId;
import java.time.Instant;
import java.util.List;

/**
 * What an accepted command did. The same command id always gets an equal receipt.
 *
 * @param stream whose history it went into
 * @param version the stream's version after it; also the ETag
 * @param effectiveAt when it took effect
 * @param events what was recorded
 * @param repeated whether this id was accepted before and nothing was recorded now
 */
public record Receipt(
        StreamId stream,
        long version,
        Instant effectiveAt,
        List<Entry> events,
        @JsonIgnore boolean repeated) {

    /** One recorded event: its place in the stream and its wire name. */
    public record Entry(long sequence, String type) {}

    /** The stream's id without its kind: what URLs show. */
    public String id() {
        return stream.id();
    }
}
