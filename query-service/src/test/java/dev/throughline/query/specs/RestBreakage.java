package dev.throughline.query.specs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a new description of the REST surface lacks that clients of the published one may use: operations, parameters,
 * properties of answers. A parameter that is new and required breaks them, too.
 */
record RestBreakage(JsonNode published, JsonNode current) {
    List<String> found() {
        List<String> broken = new ArrayList<>();
        published
                .get("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(method -> operation(
                                path.getKey() + " " + method.getKey(),
                                method.getValue(),
                                current.path("paths").path(path.getKey()).path(method.getKey()),
                                broken)));
        published.at("/components/schemas").propertyStream().forEach(schema -> schema(schema, broken));
        return broken;
    }

    private static void operation(String name, JsonNode before, JsonNode after, List<String> broken) {
        if (after.isMissingNode()) {
            broken.add(name + " is gone");
            return;
        }
        Map<String, JsonNode> parameters = parameters(after);
        parameters(before).forEach((parameter, each) -> {
            if (!parameters.containsKey(parameter)) {
                broken.add(name + " no longer takes " + parameter);
            }
        });
        parameters(before).keySet().forEach(parameters::remove);
        parameters.forEach((parameter, each) -> {
            if (each.path("required").asBoolean(false)) {
                broken.add(name + " now requires " + parameter);
            }
        });
    }

    private static Map<String, JsonNode> parameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .collect(Collectors.toMap(each -> each.get("name").asString(), each -> each));
    }

    /** A schema that is gone is one of an operation that is gone, or was renamed, which nobody sees. */
    private void schema(Map.Entry<String, JsonNode> schema, List<String> broken) {
        JsonNode after = current.at("/components/schemas").path(schema.getKey());
        schema.getValue().path("properties").propertyStream().forEach(property -> {
            JsonNode type = after.path("properties").path(property.getKey());
            if (!after.isMissingNode() && type.isMissingNode()) {
                broken.add(schema.getKey() + " no longer has " + property.getKey());
            } else if (!after.isMissingNode()
                    && !type.path("type").equals(property.getValue().path("type"))) {
                broken.add(schema.getKey() + " has another type of " + property.getKey());
            }
        });
    }
}
