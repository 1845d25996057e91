package dev.throughline.command.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.dispatch.CommandCatalog;
import dev.throughline.command.testing.RunningService;
import dev.throughline.events.testing.Approved;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The interface's description: the approved one, complete, and about what is there. */
class OpenApiTest {
    private static final Document DOCUMENT = Document.read();

    @Test
    void theDescriptionIsTheApprovedOne() {
        Approved.spec("command-openapi.json", DOCUMENT.text());
    }

    @Test
    void everyOperationParameterAndAnswerIsDescribed() {
        List<String> wordless = new ArrayList<>();
        for (Document.Operation operation : DOCUMENT.operations()) {
            wordless(wordless, operation + " summary", operation.json().path("summary"));
            wordless(wordless, operation + " description", operation.json().path("description"));
            operation.json().path("parameters").forEach(parameter -> described(wordless, operation, parameter));
            operation.json().path("responses").forEach(answer -> described(wordless, operation, answer));
            if (operation.isCommand()) {
                assertThat(operation.body().path("examples").size())
                        .as("examples of " + operation)
                        .isPositive();
            }
        }
        assertThat(wordless).as("add words in openapi/commands.yaml").isEmpty();
    }

    @Test
    void everySchemaAndFieldIsDescribed() {
        List<String> wordless = new ArrayList<>();
        for (Map.Entry<String, JsonNode> schema : DOCUMENT.schemas().properties()) {
            wordless(wordless, schema.getKey(), schema.getValue().path("description"));
            for (Map.Entry<String, JsonNode> field :
                    schema.getValue().path("properties").properties()) {
                wordless(
                        wordless,
                        schema.getKey() + "." + field.getKey(),
                        field.getValue().path("description"));
            }
        }
        assertThat(wordless).as("add words in openapi/commands.yaml").isEmpty();
    }

    @Test
    void everyTextHasItsLimits() {
        List<String> boundless = new ArrayList<>();
        for (Class<?> command : commands()) {
            for (Map.Entry<String, JsonNode> field :
                    schema(command).path("properties").properties()) {
                JsonNode items = field.getValue().path("items");
                bounded(boundless, command.getSimpleName() + "." + field.getKey(), field.getValue());
                if (!items.isMissingNode()) {
                    bounded(boundless, command.getSimpleName() + "." + field.getKey() + "[]", items);
                }
            }
        }
        assertThat(boundless).as("add limits in openapi/commands.yaml").isEmpty();
    }

    /** A misspelt name in the words would show up as a field that no command has. */
    @Test
    void aCommandsSchemaHasItsFieldsAndNoOthers() {
        for (Class<?> command : commands()) {
            assertThat(schema(command).path("properties").propertyNames())
                    .as(command.getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(command.getRecordComponents())
                            .map(RecordComponent::getName)
                            .toList());
        }
    }

    @Test
    void nothingOfTheInsideShows() {
        assertThat(DOCUMENT.text()).doesNotContain("dev.throughline", "springframework", "Conditions", "ontroller");
    }

    private static List<Class<?>> commands() {
        CommandCatalog catalog = RunningService.shared().bean(CommandCatalog.class);
        return catalog.names().stream()
                .<Class<?>>map(name -> catalog.find(name).orElseThrow().type())
                .toList();
    }

    private static JsonNode schema(Class<?> command) {
        return DOCUMENT.schemas().path(command.getSimpleName());
    }

    private static void described(List<String> wordless, Document.Operation operation, JsonNode part) {
        wordless(wordless, operation + " " + part, DOCUMENT.resolved(part).path("description"));
    }

    private static void wordless(List<String> wordless, String what, JsonNode words) {
        // springdoc's own words for an answer it knows nothing of
        if (words.asString("").isBlank() || words.asString().equals("OK")) {
            wordless.add(what);
        }
    }

    private static void bounded(List<String> boundless, String what, JsonNode schema) {
        boolean isBounded = switch (schema.path("type").asString("")) {
            case "string" ->
                schema.has("maxLength")
                        || schema.has("enum")
                        || schema.has("format")
                        || what.endsWith(".zone")
                        || schema.has("pattern");
            case "integer", "number" -> schema.has("maximum") && schema.has("minimum");
            case "array" -> schema.has("maxItems");
            default -> true;
        };
        if (!isBounded) {
            boundless.add(what);
        }
    }
}
