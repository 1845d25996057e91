package dev.throughline.query.intake;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import dev.throughline.events.wire.EventCodec;
import java.time.Instant;
import java.util.UUID;

/** An event as it came, context and payload not parsed yet: from the topic or, after a loss, from the command service. */
public record LogEntry(
        long position,
        UUID id,
        StreamId stream,
        long sequence,
        String type,
        Instant recordedAt,
        String context,
        String payload) {

    /** @throws RuntimeException when the type is unknown, or context or payload are not what the type promises */
    public RecordedEvent decode() {
        return new RecordedEvent(
                position,
                id,
                stream,
                sequence,
                recordedAt,
                EventCodec.decodeContext(context),
                EventCodec.decode(type, payload));
    }
}
