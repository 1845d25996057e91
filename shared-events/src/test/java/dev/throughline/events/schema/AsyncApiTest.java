package dev.throughline.events.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.testing.Approved;
import dev.throughline.events.wire.EventCatalog;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AsyncApiTest {
    private final ObjectNode document = AsyncApi.document();

    @Test
    void theDocumentIsTheApprovedOne() {
        Approved.spec(AsyncApi.PATH, EventSchemas.pretty(document));
    }

    @Test
    void everyEventAndTheMarkerAreMessagesOfTheTopic() {
        JsonNode channel = document.at("/channels/events");

        assertThat(channel.path("address").asString()).isEqualTo("throughline.events");
        assertThat(channel.path("messages").propertyNames())
                .containsAll(EventCatalog.all().keySet())
                .contains("log.position.v1")
                .hasSize(EventCatalog.all().size() + 1);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.findValuesAsString("$ref")).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue();
            } else {
                assertThat(Approved.current(reference.substring(2)))
                        .as(reference)
                        .isPresent();
            }
        });
    }

    @Test
    void everyHeaderIsRequired() {
        Collection<Map.Entry<String, JsonNode>> messages =
                document.at("/components/messages").properties();

        assertThat(messages).allSatisfy(message -> {
            JsonNode headers = message.getValue().path("headers");
            assertThat(headers.path("required").valueStream().map(JsonNode::asString))
                    .containsExactlyElementsOf(headers.path("properties").propertyNames());
        });
    }
}
