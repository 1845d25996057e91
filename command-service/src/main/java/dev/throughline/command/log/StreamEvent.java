package dev.throughline.command.log;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;

/** A recorded event as the log's readers get it; context and payload are the stored JSON, not parsed on the way. */
record StreamEvent(
        long position,
        String id,
        String stream,
        long sequence,
        String type,
        Instant recordedAt,
        @JsonRawValue String context,
        @JsonRawValue String payload) {

    static StreamEvent of(LogEntry entry) {
        return new StreamEvent(
                entry.position(),
                entry.eventId(),
                entry.stream(),
                entry.sequence(),
                entry.type(),
                entry.recordedAt(),
                entry.context(),
                entry.payload());
    }
}
