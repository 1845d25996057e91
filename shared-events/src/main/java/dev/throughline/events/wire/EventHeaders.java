package dev.throughline.events.wire;

/**
 * The headers of a record on {@link #TOPIC}: CloudEvents 1.0 in binary mode, all values UTF-8. The record's key is the
 * stream id, its value the payload as stored. A position marker has no key, no value, the type {@link #MARKER} and a
 * position; it says that every event up to there was sent before it.
 */
public final class EventHeaders {
    public static final String TOPIC = "throughline.events";

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    /** The stream id. */
    public static final String SUBJECT = "ce_subject";
    /** When the event was recorded, ISO 8601 in UTC. */
    public static final String TIME = "ce_time";

    public static final String CONTENT_TYPE = "content-type";
    /** The event's place in its stream, from 1. */
    public static final String SEQUENCE = "ce_sequence";
    /** The event's place in the log. */
    public static final String POSITION = "ce_position";
    /** The {@link dev.throughline.events.EventContext} as JSON. */
    public static final String CONTEXT = "ce_context";

    public static final String SOURCE_VALUE = "/throughline/command-service";
    public static final String MARKER = "log.position.v1";

    private EventHeaders() {}
}
