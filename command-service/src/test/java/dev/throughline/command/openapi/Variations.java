package dev.throughline.command.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a schema says about the values of a field, turned into values: those just within its limits and those just
 * outside.
 */
final class Variations {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Variations() {}

    /**
     * @param field where, such as {@code signal.date}
     * @param body with the value in place; without the field where none is to be there
     */
    record Variation(String field, String what, boolean within, JsonNode body) {
        @Override
        public String toString() {
            return field + " " + what;
        }
    }

    /** Of each field of the object that this schema describes. */
    static List<Variation> of(Document document, JsonNode schema, ObjectNode example) {
        List<Variation> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            String name = field.getKey();
            JsonNode rules = document.resolved(field.getValue());
            boolean required = StreamSupport.stream(schema.path("required").spliterator(), false)
                    .anyMatch(one -> one.asString().equals(name));
            if (required) {
                ObjectNode without = example.deepCopy();
                without.remove(name);
                all.add(new Variation(name, "missing", false, without));
            }
            values(rules).forEach(value -> {
                ObjectNode with = example.deepCopy();
                with.set(name, value.json());
                all.add(new Variation(name, value.what(), value.within(), with));
            });
            if (rules.has("properties") && example.path(name) instanceof ObjectNode inner) {
                of(document, rules, inner).forEach(one -> {
                    ObjectNode with = example.deepCopy();
                    with.set(name, one.body());
                    // Shares of a whole are not free one by one.
                    boolean within = one.within() && !name.equals("mix");
                    if (within == one.within()) {
                        all.add(new Variation(one.field(), one.what(), within, with));
                    }
                });
            }
        }
        return all;
    }

    private record Value(String what, boolean within, JsonNode json) {}

    private static List<Value> values(JsonNode rules) {
        List<Value> values = new ArrayList<>();
        String type =
                rules.path("type").isArray() ? "money" : rules.path("type").asString("");
        values.add(new Value("an object", false, JSON.createObjectNode().put("odd", 1)));
        switch (type) {
            case "string" -> texts(values, rules);
            case "money" -> numbers(values, rules);
            case "integer" -> {
                numbers(values, rules);
                values.add(new Value("text", false, JSON.valueToTree("5")));
                values.add(new Value("a fraction", false, JSON.valueToTree(5.5)));
            }
            case "boolean" -> {
                boolean onlyFalse = rules.path("enum").size() == 1;
                values.add(new Value("true", !onlyFalse, JSON.valueToTree(true)));
                values.add(new Value("text", false, JSON.valueToTree("true")));
                values.add(new Value("a number", false, JSON.valueToTree(1)));
            }
            case "array" -> lists(values, rules);
            default -> values.add(new Value("text", false, JSON.valueToTree("odd")));
        }
        return values;
    }

    private static void texts(List<Value> values, JsonNode rules) {
        values.add(new Value("a number", false, JSON.valueToTree(5)));
        values.add(new Value("a list", false, JSON.valueToTree(List.of("x"))));
        values.add(new Value("with NUL", false, JSON.valueToTree("a\0b")));
        if (rules.has("enum")) {
            values.add(new Value("unknown", false, JSON.valueToTree("NOPE")));
            values.add(new Value("empty", false, JSON.valueToTree("")));
            values.add(new Value("by number", false, JSON.valueToTree("0")));
        } else if (rules.path("format").asString("").equals("date")) {
            for (String wrong : List.of("1969-12-31", "2201-01-01", "2026-02-30", "2026-01-01T00:00:00Z", "")) {
                values.add(new Value(wrong, false, JSON.valueToTree(wrong)));
            }
        } else if (rules.has("pattern")) {
            values.add(new Value("malformed", false, JSON.valueToTree("No/Way")));
        } else if (rules.has("maxLength")) {
            int max = rules.path("maxLength").asInt();
            values.add(new Value("longest", true, JSON.valueToTree("x".repeat(max))));
            values.add(new Value("longest of wide characters", true, JSON.valueToTree("\uD83D\uDE80".repeat(max))));
            values.add(new Value("too long", false, JSON.valueToTree("x".repeat(max + 1))));
            if (rules.has("minLength")) {
                values.add(new Value("empty", false, JSON.valueToTree("")));
                values.add(new Value("blank", false, JSON.valueToTree(" \t")));
            }
        }
    }

    private static void numbers(List<Value> values, JsonNode rules) {
        BigDecimal step = rules.has("multipleOf") ? rules.path("multipleOf").decimalValue() : BigDecimal.ONE;
        BigDecimal min = rules.path("minimum").decimalValue();
        BigDecimal max = rules.path("maximum").decimalValue();
        if (!mustExist(rules)) {
            values.add(new Value("least", true, JSON.valueToTree(min)));
            values.add(new Value("most", true, JSON.valueToTree(max)));
        }
        values.add(new Value("too little", false, JSON.valueToTree(min.subtract(step))));
        values.add(new Value("too much", false, JSON.valueToTree(max.add(step))));
        values.add(new Value("too fine", false, JSON.valueToTree(min.add(step.movePointLeft(1)))));
        values.add(new Value("1e400", false, JSON.readTree("1e400")));
        values.add(new Value("1e999999999", false, JSON.readTree("1e999999999")));
    }

    private static void lists(List<Value> values, JsonNode rules) {
        int max = rules.path("maxItems").asInt();
        if (rules.path("items").path("type").asString("").equals("string")) {
            if (!mustExist(rules)) {
                values.add(new Value("longest", true, slugs(max)));
            }
            values.add(new Value("too long", false, slugs(max + 1)));
            values.add(new Value("of nothing", false, JSON.readTree("[null]")));
        }
        values.add(new Value("of numbers", false, JSON.valueToTree(List.of(1, 2))));
        values.add(new Value("text", false, JSON.valueToTree("x")));
    }

    /** What names something is not accepted for being within its limits. */
    private static boolean mustExist(JsonNode rules) {
        return rules.path("x-must-exist").asBoolean(false);
    }

    private static JsonNode slugs(int count) {
        return JSON.valueToTree(
                IntStream.range(0, count).mapToObj(number -> "a-" + number).toList());
    }
}
