package dev.throughline.events.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What a changed schema would break for those who stored or read the old one. Only adding optional fields and enum values
 * is harmless; anything else needs a new wire name.
 */
final class SchemaChanges {
    /** Keywords that constrain a value; a change of one cannot be told from a narrowing without more thought. */
    private static final List<String> CONSTRAINTS = List.of("type", "format", "pattern", "const", "minimum", "maximum");

    private final List<String> breaks = new ArrayList<>();

    private SchemaChanges() {}

    /** Empty if every old payload fits the new schema and every old reader can live with new payloads. */
    static List<String> breaks(JsonNode before, JsonNode after) {
        SchemaChanges changes = new SchemaChanges();
        changes.compare("", before, after);
        return changes.breaks;
    }

    private void compare(String path, JsonNode before, JsonNode after) {
        CONSTRAINTS.stream()
                .filter(keyword -> !before.path(keyword).equals(after.path(keyword)))
                .forEach(keyword -> report(path, "changes its " + keyword));
        compareEnums(path, before, after);
        compareFields(path, before, after);
        if (before.has("items")) {
            compare(path + "[]", before.get("items"), after.path("items"));
        }
    }

    private void compareEnums(String path, JsonNode before, JsonNode after) {
        Set<String> lost = texts(before.path("enum"));
        lost.removeAll(texts(after.path("enum")));
        if (after.has("enum") && !lost.isEmpty()) {
            report(path, "loses the values " + lost);
        }
        if (before.has("enum") != after.has("enum")) {
            report(path, "changes whether its values are listed");
        }
    }

    private void compareFields(String path, JsonNode before, JsonNode after) {
        Set<String> required = texts(after.path("required"));
        Set<String> wasRequired = texts(before.path("required"));
        before.path("properties").properties().forEach(field -> {
            JsonNode now = after.path("properties").path(field.getKey());
            if (now instanceof MissingNode) {
                report(path + "." + field.getKey(), "is removed or renamed");
            } else {
                compare(path + "." + field.getKey(), field.getValue(), now);
            }
        });
        added(wasRequired, required).forEach(field -> report(path + "." + field, "becomes required"));
        added(required, wasRequired).stream()
                .filter(field -> after.path("properties").has(field))
                .forEach(field -> report(path + "." + field, "is no longer required, but old readers need it"));
    }

    private void report(String path, String change) {
        breaks.add((path.isEmpty() ? "the payload" : path.substring(1)) + " " + change);
    }

    private static Set<String> added(Set<String> before, Set<String> after) {
        Set<String> added = new TreeSet<>(after);
        added.removeAll(before);
        return added;
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }
}
