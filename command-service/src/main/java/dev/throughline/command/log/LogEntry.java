package dev.throughline.command.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as the log stores it: nothing parsed, so that what is forwarded is what was written.
 *
 * @param position the place in the log over all streams; rises, may have gaps, unique
 * @param eventId unique per event
 * @param stream whose history it belongs to, such as {@code bet/instant-checkout}
 * @param sequence the place in the stream, from 1 without gaps
 * @param type the wire name
 * @param recordedAt when it was written down
 * @param payload the event as JSON
 * @param context its {@link dev.throughline.events.EventContext} as JSON
 * @param streamType what the event store's framework calls the stream; nobody reads it, but it is stored
 * @param revision of the payload, as the framework has it; none so far
 */
public record LogEntry(
        long position,
        String eventId,
        String stream,
        long sequence,
        String type,
        Instant recordedAt,
        String payload,
        String context,
        String streamType,
        @Nullable String revision) {}
