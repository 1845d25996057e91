package dev.throughline.events.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.throughline.events.EventContext;
import dev.throughline.events.PersonId;
import dev.throughline.events.RecordingClock;
import dev.throughline.events.testing.Approved;
import dev.throughline.events.testing.Golden;
import dev.throughline.events.wire.EventCatalog;
import dev.throughline.events.wire.EventCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EventSchemasTest {

    static List<String> names() {
        return List.copyOf(EventSchemas.all().keySet());
    }

    static List<Golden> golden() {
        return Golden.all();
    }

    /** Also with -Dapprove=true: what is stored under a wire name stays readable for good. */
    @ParameterizedTest
    @MethodSource("names")
    void anApprovedSchemaOnlyGrows(String name) {
        Approved.current(EventSchemas.path(name))
                .ifPresent(approved -> assertThat(
                                SchemaChanges.breaks(EventCodec.json().readTree(approved), schema(name)))
                        .as("changes of %s that need a new wire name, such as .v2", name)
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSchemaIsTheApprovedOne(String name) {
        anApprovedSchemaOnlyGrows(name);
        Approved.spec(EventSchemas.path(name), EventSchemas.pretty(schema(name)));
    }

    @ParameterizedTest
    @MethodSource("golden")
    void goldenPayloadsFitTheirSchema(Golden golden) {
        assertThat(validator(golden.wireName()).validate(golden.payload(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void codecAndSchemaAgreeOnWhatMustBeThere(Golden golden) {
        ObjectNode payload = (ObjectNode) EventCodec.json().readTree(golden.payload());
        Set<String> required = schema(golden.wireName())
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());

        assertThat(payload.propertyNames()).containsAll(required);
        for (String field : List.copyOf(payload.propertyNames())) {
            String without = payload.deepCopy().without(field).toString();
            if (required.contains(field)) {
                assertThatThrownBy(() -> EventCodec.decode(golden.wireName(), without))
                        .as("without %s", field)
                        .isNotNull();
            } else {
                assertThatCode(() -> EventCodec.decode(golden.wireName(), without))
                        .as("without %s", field)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void anEventOnceApprovedNeverLeavesTheCatalog() throws IOException {
        try (Stream<Path> approved = Files.list(Path.of(System.getProperty("specs.directory"), "schemas"))) {
            assertThat(approved.map(file -> file.getFileName().toString().replace(".json", "")))
                    .isSubsetOf(Stream.concat(names().stream(), EventCatalog.namesOfThePast().stream())
                            .toList());
        }
    }

    @Test
    void aContextFitsItsSchema() {
        EventContext context = fullContext();
        String json = EventCodec.encode(context);

        assertThat(validator(EventSchemas.CONTEXT).validate(json, InputFormat.JSON))
                .isEmpty();
        assertThat(EventCodec.decodeContext(json)).isEqualTo(context);
        assertThat(json).contains("\"clock\":\"simulated\"");
        assertThat(EventCodec.json().readTree(json).propertyNames())
                .containsExactlyElementsOf(
                        schema(EventSchemas.CONTEXT).path("properties").propertyNames());
    }

    private static EventContext fullContext() {
        return new EventContext(
                Instant.parse("2026-03-04T05:06:07.123456Z"),
                new PersonId("p-7f3k2m"),
                List.of("leader"),
                new PersonId("p-9x1c4v"),
                3,
                "asked by the board",
                "c-1",
                "conversation-1",
                "event-1",
                "before the mechanisms",
                RecordingClock.SIMULATED);
    }

    private static Schema validator(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(EventSchemas.pretty(schema(name)));
    }

    private static ObjectNode schema(String name) {
        return Objects.requireNonNull(EventSchemas.all().get(name));
    }
}
