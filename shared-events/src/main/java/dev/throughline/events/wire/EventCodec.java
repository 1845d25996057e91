package dev.throughline.events.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.EventContext;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Events and their contexts as JSON, the same bytes in the store, on Kafka and in the golden files. Unknown fields are
 * ignored, so that an older reader survives an added optional field; missing required ones are refused by the records.
 */
public final class EventCodec {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            // A payload that is upcast passes through a tree, where 0.80 must stay 0.80.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            // Months by name, as all else that can be named; Jackson alone would write numbers.
            .addModule(new SimpleModule().addSerializer(Month.class, ToStringSerializer.instance))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private EventCodec() {}

    /** The mapper behind this codec, for those who embed events in larger documents. */
    public static JsonMapper json() {
        return JSON;
    }

    public static String encode(DomainEvent event) {
        return JSON.writeValueAsString(event);
    }

    public static String encode(EventContext context) {
        return JSON.writeValueAsString(context);
    }

    /**
     * @throws UnknownEventException when the catalog has no such wire name
     * @throws tools.jackson.core.JacksonException when the payload is not what the name promises
     */
    public static DomainEvent decode(String wireName, String payload) {
        Class<? extends DomainEvent> type = EventCatalog.typeOf(wireName);
        return Upcasting.isOfThePast(wireName)
                ? JSON.treeToValue(Upcasting.current(wireName, JSON.readValue(payload, ObjectNode.class)), type)
                : JSON.readValue(payload, type);
    }

    /** As {@link #decode(String, String)}, from the UTF-8 bytes of a Kafka record. */
    public static DomainEvent decode(String wireName, byte[] payload) {
        return decode(wireName, new String(payload, StandardCharsets.UTF_8));
    }

    public static EventContext decodeContext(String context) {
        return JSON.readValue(context, EventContext.class);
    }
}
