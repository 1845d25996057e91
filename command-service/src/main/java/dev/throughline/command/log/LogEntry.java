package dev.throughline.command.log;

import java.time.Instant;

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
 */
public record LogEntry(
        long position,
        String eventId,
        String stream,
        long sequence,
        String type,
        Instant recordedAt,
        String payload,
        String context) {}
