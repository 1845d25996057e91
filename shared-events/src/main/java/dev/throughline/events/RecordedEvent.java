package dev.throughline.events;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as the log holds it.
 *
 * @param position the place in the log over all streams; rises, may have gaps, unique
 * @param id unique per event; the same after a redelivery
 * @param stream whose history it belongs to
 * @param sequence the place in the stream, from 1 without gaps; the stream's version after this event
 * @param recordedAt when it was written down
 * @param context who, for whom, when it was true, why
 * @param event what happened
 */
public record RecordedEvent(
        long position,
        UUID id,
        StreamId stream,
        long sequence,
        Instant recordedAt,
        EventContext context,
        DomainEvent event) {
    public RecordedEvent {
        Required.field(id, "id");
        Required.field(stream, "stream");
        Required.field(recordedAt, "recordedAt");
        Required.field(context, "context");
        Required.field(event, "event");
    }
}
