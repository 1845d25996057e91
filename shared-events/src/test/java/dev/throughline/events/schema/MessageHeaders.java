package dev.throughline.events.schema;

import dev.throughline.events.StreamId;
import dev.throughline.events.wire.EventCodec;
import dev.throughline.events.wire.EventHeaders;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** The headers of a record as a schema; all values are UTF-8 text. */
final class MessageHeaders {
    private static final Map<String, String> DIGITS = Map.of("type", "string", "pattern", "^[0-9]+$");

    private MessageHeaders() {}

    static ObjectNode ofEvent(String wireName) {
        ObjectNode headers = cloudEvent(wireName);
        header(headers, EventHeaders.SUBJECT, scalar(StreamId.class), "the stream id");
        header(headers, EventHeaders.TIME, scalar(Instant.class), "when the event was recorded");
        fixed(headers, EventHeaders.CONTENT_TYPE, "application/json");
        header(headers, EventHeaders.SEQUENCE, DIGITS, "the event's place in its stream, from 1 without gaps");
        header(
                headers,
                EventHeaders.CONTEXT,
                Map.of("type", "string", "contentMediaType", "application/json"),
                "who, for whom, when it was true, why: JSON as in " + EventSchemas.path(EventSchemas.CONTEXT));
        return headers;
    }

    static ObjectNode ofMarker() {
        return cloudEvent(EventHeaders.MARKER);
    }

    private static ObjectNode cloudEvent(String type) {
        ObjectNode headers = EventCodec.json().createObjectNode().put("type", "object");
        headers.putArray("required");
        headers.putObject("properties");
        fixed(headers, EventHeaders.SPEC_VERSION, "1.0");
        header(headers, EventHeaders.ID, Map.of("type", "string"), "unique per event; the same after a redelivery");
        fixed(headers, EventHeaders.SOURCE, EventHeaders.SOURCE_VALUE);
        fixed(headers, EventHeaders.TYPE, type);
        header(headers, EventHeaders.POSITION, DIGITS, "the place in the log over all streams; rises, with gaps");
        return headers;
    }

    private static void fixed(ObjectNode headers, String name, String value) {
        headers.withArray("required").add(name);
        headers.withObject("properties").putObject(name).put("type", "string").put("const", value);
    }

    private static void header(ObjectNode headers, String name, Map<String, String> schema, String description) {
        headers.withArray("required").add(name);
        ObjectNode header = headers.withObject("properties").putObject(name);
        schema.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(keyword -> header.put(keyword.getKey(), keyword.getValue()));
        header.put("description", description);
    }

    private static Map<String, String> scalar(Class<?> type) {
        return Objects.requireNonNull(ScalarSchemas.of(type));
    }
}
