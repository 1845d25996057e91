package dev.throughline.command.openapi;

import dev.throughline.command.testing.RunningService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document as the running service gives it. */
record Document(String text, JsonNode json) {

    /** Limits have more digits than a binary fraction. */
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static Document read() {
        String text = RunningService.shared()
                .as("prs-reader1", "viewer")
                .get("/v3/api-docs")
                .response()
                .body();
        return new Document(text, EXACT.readTree(text));
    }

    /** One method of one path. */
    record Operation(String method, String path, JsonNode json) {
        String id() {
            return json.path("operationId").asString();
        }

        boolean isCommand() {
            return method.equals("post")
                    && !List.of("/v1/imports", "/v1/people", "/v1/audit/verifications", "/v1/access-log")
                            .contains(path);
        }

        JsonNode body() {
            return json.path("requestBody").path("content").path("application/json");
        }

        /** Bodies that the description shows, by name. */
        Map<String, ObjectNode> examples() {
            Map<String, ObjectNode> examples = new TreeMap<>();
            body().path("examples")
                    .properties()
                    .forEach(example -> examples.put(
                            example.getKey(), (ObjectNode) example.getValue().path("value")));
            return examples;
        }

        @Override
        public String toString() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : json.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()));
            }
        }
        return operations;
    }

    /** A command by its operation id. */
    Operation operation(String id) {
        return operations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    JsonNode schemas() {
        return json.path("components").path("schemas");
    }

    /** The node itself, or what it refers to with what it says beside the reference. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : json.at(reference.substring(1));
    }
}
