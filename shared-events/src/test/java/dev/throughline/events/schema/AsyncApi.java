package dev.throughline.events.schema;

import dev.throughline.events.wire.EventCatalog;
import dev.throughline.events.wire.EventCodec;
import dev.throughline.events.wire.EventHeaders;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** The topic as an AsyncAPI 3.0 document: one channel, a message per event, and the position marker. */
final class AsyncApi {
    static final String PATH = "asyncapi.json";

    private AsyncApi() {}

    static ObjectNode document() {
        ObjectNode document = EventCodec.json().createObjectNode();
        document.put("asyncapi", "3.0.0");
        document.set("info", info());
        document.put("defaultContentType", "application/json");
        ObjectNode messages = messages();
        document.putObject("channels").set("events", channel(messages));
        ObjectNode sending = document.putObject("operations").putObject("recordEvents");
        sending.put("action", "send");
        refer(sending.putObject("channel"), "#/channels/events");
        document.putObject("components").set("messages", messages);
        return document;
    }

    private static ObjectNode info() {
        return EventCodec.json()
                .createObjectNode()
                .put("title", "Throughline events")
                .put("version", "1")
                .put(
                        "description",
                        "Everything that happens to a portfolio's bets, at least once and in order per stream:"
                                + " ignore an event whose sequence you have, and treat a skipped one as a loss to repair.");
    }

    private static ObjectNode messages() {
        ObjectNode messages = EventCodec.json().createObjectNode();
        EventCatalog.all().forEach((name, type) -> messages.set(name, event(name, type)));
        messages.set(EventHeaders.MARKER, marker());
        return messages;
    }

    private static ObjectNode channel(ObjectNode messages) {
        ObjectNode channel = EventCodec.json().createObjectNode();
        channel.put("address", EventHeaders.TOPIC);
        ObjectNode references = channel.putObject("messages");
        messages.propertyNames().forEach(name -> refer(references.putObject(name), "#/components/messages/" + name));
        return channel;
    }

    private static ObjectNode event(String name, Class<?> type) {
        ObjectNode message = message(name, Objects.requireNonNull(SourceComments.of(type), name));
        message.set("headers", MessageHeaders.ofEvent(name));
        refer(message.putObject("payload"), "./" + EventSchemas.path(name));
        ObjectNode key = message.putObject("bindings").putObject("kafka").putObject("key");
        key.put("type", "string").put("description", "the stream id, the same as " + EventHeaders.SUBJECT);
        return message;
    }

    private static ObjectNode marker() {
        ObjectNode message = message(
                EventHeaders.MARKER,
                "Every event up to this position was sent before it; on each partition, without key and value.");
        message.set("headers", MessageHeaders.ofMarker());
        message.putObject("payload").put("type", "null");
        return message;
    }

    private static ObjectNode message(String name, String summary) {
        return EventCodec.json()
                .createObjectNode()
                .put("name", name)
                .put("title", name)
                .put("summary", summary)
                .put("contentType", "application/json");
    }

    private static void refer(ObjectNode at, String reference) {
        at.put("$ref", reference);
    }
}
