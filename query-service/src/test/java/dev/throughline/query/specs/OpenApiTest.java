package dev.throughline.query.specs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.testing.Approved;
import dev.throughline.query.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The description of the REST surface. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {
    private final Stack stack = new Stack();

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void theDescriptionIsTheApprovedOne() {
        JsonNode document = document();

        assertThat(document.get("openapi").asString()).startsWith("3.1");
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
    void everyViewAndItsParametersAreDescribed() {
        List<String> wordless = new ArrayList<>();
        document().get("paths").properties().stream()
                .filter(path -> !path.getKey().startsWith("/v1/operations"))
                .map(path -> path.getValue().get("get"))
                .forEach(view -> {
                    String name = view.get("operationId").asString();
                    describe(wordless, name, view.path("summary"));
                    view.path("parameters")
                            .forEach(one -> describe(wordless, name + " " + one.get("name"), one.path("description")));
                });

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
