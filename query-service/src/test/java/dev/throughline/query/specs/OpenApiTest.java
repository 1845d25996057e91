package dev.throughline.query.specs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.testing.Approved;
import dev.throughline.query.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description of the REST surface. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    /** What may break all the same, because nobody can have relied on it; empty again once it is published. */
    private static final List<String> MEANT = List.of("/v1/portfolios/{id}/policy-backtest get is gone");

    private final Stack stack = new Stack();

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void theDescriptionIsTheApprovedOneAndBreaksNoClient() {
        JsonNode document = document();

        assertThat(document.get("openapi").asString()).startsWith("3.1");
        Approved.current("query-openapi.json")
                .map(published -> new RestBreakage(JsonMapper.shared().readTree(published), document).found())
                .ifPresent(broken -> assertThat(broken).isSubsetOf(MEANT));
        Approved.spec("query-openapi.json", document.toPrettyString());
    }

    @Test
    void theDescriptionIsForThoseWithAToken() {
        assertThat(stack.anybody().get("/v3/api-docs").status()).isEqualTo(401);
    }

    @Test
    void everyOperationNamesItsProblems() {
        for (JsonNode path : document().get("paths")) {
            for (JsonNode operation : path) {
                assertThat(operation.get("responses").propertyNames())
                        .as(operation.get("operationId").asString())
                        .contains("400", "401", "403", "503");
            }
        }
    }

    @Test
    void everyOperationAndItsParametersAreDescribed() {
        List<String> wordless = new ArrayList<>();
        for (JsonNode path : document().get("paths")) {
            for (JsonNode operation : path) {
                String name = operation.get("operationId").asString();
                describe(wordless, name, operation.path("summary"));
                operation
                        .path("parameters")
                        .forEach(one -> describe(wordless, name + " " + one.get("name"), one.path("description")));
            }
        }

        assertThat(wordless).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DeadLetter",
                "Skip",
                "IntakeReport",
                "IntakeCondition",
                "PartitionState",
                "Watermark",
                "ParkedStream"
            })
    void everyFieldThatOperatorsSeeIsDescribed(String schema) {
        JsonNode fields = document().at("/components/schemas/" + schema + "/properties");
        List<String> wordless = new ArrayList<>();
        fields.properties()
                .forEach(field ->
                        describe(wordless, field.getKey(), field.getValue().path("description")));

        assertThat(fields).isNotEmpty();
        assertThat(wordless).isEmpty();
    }

    private static void describe(List<String> wordless, String what, JsonNode words) {
        if (words.asString("").isBlank()) {
            wordless.add(what);
        }
    }

    private JsonNode document() {
        return stack.as("viewer", "*").get("/v3/api-docs").json();
    }
}
