package dev.throughline.query.stack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the running service can be asked over REST, as it describes itself. */
public record Operations(List<Operation> all) {
    /** One operation that answers a question, whoever asks it. */
    public record Operation(String name, String path, String type, List<Parameter> parameters) {
        /** The path with its variables filled in, and the other values as parameters. */
        public String with(Map<String, List<String>> values) {
            String filled = path;
            List<String> rest = new ArrayList<>();
            for (var each : values.entrySet()) {
                String variable = "{" + each.getKey() + "}";
                if (filled.contains(variable)) {
                    filled = filled.replace(variable, encoded(each.getValue().getFirst()));
                } else {
                    each.getValue().forEach(value -> rest.add(encoded(each.getKey()) + "=" + encoded(value)));
                }
            }
            return rest.isEmpty() ? filled : filled + "?" + String.join("&", rest);
        }

        public boolean isList() {
            return parameters.stream().anyMatch(parameter -> parameter.name().equals("after"));
        }

        public boolean isJson() {
            return type.equals("application/json");
        }

        public boolean isCsv() {
            return type.startsWith("text/csv");
        }

        public Parameter parameter(String name) {
            return parameters.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("expected " + this + " to take " + name));
        }

        /** The names of what stands in the path. */
        public List<String> variables() {
            return parameters.stream()
                    .filter(Parameter::inPath)
                    .map(Parameter::name)
                    .toList();
        }
    }

    /** A path variable or a parameter. */
    public record Parameter(
            String name, boolean inPath, boolean required, boolean list, String type, List<String> values) {}

    /** All that answer what was true and known, in the order of their paths; not those for operators and auditors. */
    public static Operations of(Stack stack) {
        JsonNode document = stack.as("viewer", "*").get("/v3/api-docs").json();
        return new Operations(document.get("paths")
                .propertyStream()
                .filter(path -> !path.getKey().startsWith("/v1/operations/"))
                .filter(path -> !path.getKey().startsWith("/v1/audit/"))
                .flatMap(path -> path.getValue().has("get")
                        ? Stream.of(operation(path.getKey(), path.getValue().get("get"), document))
                        : Stream.empty())
                .toList());
    }

    public Operation named(String name) {
        return all.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected an operation " + name + " in " + names()));
    }

    public List<String> names() {
        return all.stream().map(Operation::name).toList();
    }

    /** Those that answer in JSON, and so have a twin in GraphQL. */
    public Stream<Operation> views() {
        return all.stream().filter(Operation::isJson);
    }

    /** What comes as bytes to be hashed or kept is no view, even if the bytes are JSON. */
    private static String typeOf(JsonNode content) {
        String type =
                content.propertyStream().map(Map.Entry::getKey).findFirst().orElse("");
        boolean bytes = content.path(type).at("/schema/type").asString("").equals("string");
        return bytes && type.equals("application/json") ? "application/octet-stream" : type;
    }

    private static Operation operation(String path, JsonNode operation, JsonNode document) {
        return new Operation(
                operation.get("operationId").asString(),
                path,
                typeOf(operation.at("/responses/200/content")),
                operation
                        .path("parameters")
                        .valueStream()
                        .map(each -> parameter(each, document))
                        .toList());
    }

    private static Parameter parameter(JsonNode parameter, JsonNode document) {
        JsonNode schema = resolved(parameter.get("schema"), document);
        boolean list = type(schema).equals("array");
        JsonNode item = list ? resolved(schema.get("items"), document) : schema;
        return new Parameter(
                parameter.get("name").asString(),
                parameter.get("in").asString().equals("path"),
                parameter.path("required").asBoolean(false),
                list,
                item.path("format").asString(type(item)),
                item.path("enum").valueStream().map(JsonNode::asString).toList());
    }

    /** What it is when it is not null. */
    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("string");
    }

    /** A value as GraphQL takes it. */
    public static Object typed(Parameter parameter, List<String> values) {
        List<Object> typed = values.stream()
                .<Object>map(value -> parameter.type().startsWith("int") ? Long.valueOf(value) : value)
                .toList();
        return parameter.list() ? typed : typed.getFirst();
    }

    private static JsonNode resolved(JsonNode schema, JsonNode document) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return all.stream().map(Operation::path).collect(Collectors.joining(", "));
    }
}
