package dev.throughline.command.audit;

import dev.throughline.command.audit.tree.AuditedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a leaf is made of, each field in the text that goes into it.
 *
 * @param position the place in the log
 * @param id unique per event
 * @param stream whose history it belongs to
 * @param sequence the place in the stream, from 1
 * @param streamType what the event store's framework calls the stream
 * @param type the wire name
 * @param revision of the payload; none so far
 * @param recordedAt when it was written down, to the microsecond
 * @param context who, why and since when, as stored
 * @param payload the event, as stored
 */
record SealedEvent(
        long position,
        String id,
        String stream,
        long sequence,
        String streamType,
        String type,
        @Nullable String revision,
        String recordedAt,
        String context,
        String payload) {

    static SealedEvent of(AuditedEvent event) {
        return new SealedEvent(
                event.position(),
                event.eventId(),
                event.stream(),
                event.sequence(),
                event.streamType(),
                event.type(),
                event.revision(),
                event.recordedAtText(),
                event.context(),
                event.payload());
    }
}
