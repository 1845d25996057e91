package dev.throughline.events.schema;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import dev.throughline.events.EventContext;
import dev.throughline.events.wire.EventCatalog;
import dev.throughline.events.wire.EventCodec;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas of all payloads and of the context, read off the records. */
final class EventSchemas {
    static final String CONTEXT = "event-context";

    private static final SchemaGenerator GENERATOR = generator();

    private EventSchemas() {}

    /** By wire name, and the context's under {@link #CONTEXT}. */
    static SortedMap<String, ObjectNode> all() {
        SortedMap<String, ObjectNode> schemas = new TreeMap<>();
        EventCatalog.all().forEach((name, type) -> schemas.put(name, schema(name, type)));
        schemas.put(CONTEXT, schema(CONTEXT, EventContext.class));
        return schemas;
    }

    static String path(String name) {
        return "schemas/" + name + ".json";
    }

    static String pretty(ObjectNode document) {
        return EventCodec.json().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    private static ObjectNode schema(String name, Class<?> type) {
        ObjectNode generated = GENERATOR.generateSchema(type);
        ObjectNode schema = EventCodec.json().createObjectNode();
        schema.put("$schema", generated.get("$schema").asString());
        schema.put("$id", "urn:throughline:schema:" + name);
        schema.put("title", name);
        schema.put("description", SourceComments.of(type));
        generated.properties().forEach(keyword -> schema.set(keyword.getKey(), keyword.getValue()));
        return schema;
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        EventCodec.json(), SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
                .with(new JacksonSchemaModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
                .with(Option.INLINE_ALL_SCHEMAS);
        config.forTypesInGeneral()
                .withPropertySorter((one, other) -> 0)
                .withCustomDefinitionProvider((type, context) -> scalar(type.getErasedType()));
        config.forFields()
                .withDescriptionResolver(EventSchemas::description)
                .withRequiredCheck(EventSchemas::isAlwaysThere);
        return new SchemaGenerator(config.build());
    }

    private static @Nullable CustomDefinition scalar(Class<?> type) {
        Map<String, String> keywords = ScalarSchemas.of(type);
        if (keywords == null) {
            return null;
        }
        ObjectNode definition = EventCodec.json().createObjectNode();
        keywords.forEach(definition::put);
        return new CustomDefinition(definition, true);
    }

    private static @Nullable String description(FieldScope field) {
        if (field.isFakeContainerItemScope()) {
            return null;
        }
        String own = SourceComments.of(field.getDeclaringType().getErasedType(), field.getName());
        return own == null ? SourceComments.of(field.getType().getErasedType()) : own;
    }

    /** Lists are always written, but a reader takes a missing one for an empty one, as old payloads may lack it. */
    private static boolean isAlwaysThere(FieldScope field) {
        boolean optional = field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
        return !optional && !List.class.isAssignableFrom(field.getRawMember().getType());
    }
}
