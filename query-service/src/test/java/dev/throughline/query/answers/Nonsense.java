package dev.throughline.query.answers;

import dev.throughline.query.stack.Operations;
import dev.throughline.query.stack.Operations.Operation;
import dev.throughline.query.stack.Operations.Parameter;
import dev.throughline.query.stack.Samples;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Questions that make little sense, or nearly do; the same ones for the same seed. */
final class Nonsense {
    private static final List<String> ODD_PATHS =
            List.of("/v1/bets/%F0%9F%92%A9", "/v1/bets/" + "a".repeat(300), "/v1/nothing", "/v1/portfolios/A.B");
    private static final List<String> ODD_NAMES = List.of("x", "asOf[0]", "stage[999999]", "class.name");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "0",
            "1",
            "-1",
            "200",
            "201",
            "1e9",
            "99999999999999999999",
            "NaN",
            "1e400",
            "true",
            "null",
            "KILLED",
            "TITLE",
            "DESC",
            "payments",
            "one",
            "2025-01-01",
            "2025-02-30",
            "0000-01-01",
            "9999-12-31",
            "+999999999-12-31",
            "2025-01-01T00:00:00Z",
            "2025-01-01T00:00:00+18:00",
            "1970-01-01",
            "\0",
            "\ud800",
            "a,b",
            "'; DROP TABLE x; --",
            "${x}",
            "../..",
            "e30=",
            "\u202e",
            "💩",
            "x".repeat(500));
    private static final List<String> SEGMENTS = List.of("0", "-1", "A", "%", "a b", "e30=", "null", "2025-W99", "💩");
    private static final List<String> FIELDS = List.of(
            "position",
            "edges",
            "node",
            "bet",
            "roadmap",
            "portfolios",
            "portfolio",
            "betHistory",
            "freshness",
            "__typename",
            "__schema",
            "types",
            "x",
            "pageInfo",
            "totalCount",
            "...f",
            "... on Query",
            "@include(if: true)");

    private final Random random;
    private final List<Operation> operations;
    private final Samples samples;

    /** @param operations from all of which it draws paths, names and values */
    Nonsense(Random random, Operations operations, Samples samples) {
        this.random = random;
        this.operations = operations.all();
        this.samples = samples;
    }

    String path() {
        Operation operation = operation();
        String path = random.nextInt(10) == 0 ? one(ODD_PATHS) : operation.with(garbled(operation));
        return path
                + (path.contains("?") ? "&" : "?")
                + IntStream.range(0, random.nextInt(4))
                        .mapToObj(n -> {
                            String name = name(operation);
                            return encoded(name) + "=" + encoded(value(operation, name));
                        })
                        .collect(Collectors.joining("&"));
    }

    private Operation operation() {
        return operations.get(random.nextInt(operations.size()));
    }

    /** What it must be given, sometimes with nonsense in its place. */
    private Map<String, List<String>> garbled(Operation operation) {
        Map<String, List<String>> given = samples.of(operation);
        given.replaceAll((name, values) -> random.nextInt(8) == 0 ? List.of(one(SEGMENTS)) : values);
        return given;
    }

    private String name(Operation operation) {
        List<String> names =
                operation.parameters().stream().map(Parameter::name).toList();
        return names.isEmpty() || random.nextInt(12) == 0 ? one(ODD_NAMES) : one(names);
    }

    /** Often one that makes sense. */
    private String value(Operation operation, String name) {
        List<String> sensible = operation.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .flatMap(parameter -> parameter.values().stream())
                .toList();
        return sensible.isEmpty() || random.nextBoolean() ? one(VALUES) : one(sensible);
    }

    /** Mostly JSON with a query, sometimes cut off. */
    String body() {
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "query", query(), "variables", Map.of("v", one(VALUES).replace("\ud800", ""))));
        return random.nextInt(20) == 0 ? body.substring(0, random.nextInt(body.length())) : body;
    }

    private String query() {
        Operation view = operation();
        return switch (random.nextInt(4)) {
            case 0 ->
                "query($v: " + one(List.of("String", "Int", "Long", "ID!", "Date", "[Stage!]")) + ") { " + view.name()
                        + "(" + name(view) + ": $v) { position } }";
            case 1 -> "{ " + one(FIELDS) + arguments(view) + selection(view, 4) + " }";
            case 2 -> "{ " + view.name() + required(view) + " { position } }";
            default -> "{ " + view.name() + arguments(view) + " { position edges { node { bet } } } }";
        };
    }

    private String required(Operation view) {
        String given = samples.of(view).entrySet().stream()
                .map(each -> each.getKey() + ": "
                        + (random.nextInt(4) == 0
                                ? literal()
                                : "\"" + each.getValue().getFirst() + "\""))
                .collect(Collectors.joining(", "));
        return given.isEmpty() ? "" : "(" + given + ")";
    }

    private String selection(Operation view, int depth) {
        return depth == 0 || random.nextInt(3) == 0
                ? ""
                : " { " + one(FIELDS) + arguments(view) + selection(view, depth - 1) + " }";
    }

    private String arguments(Operation view) {
        return random.nextBoolean() ? "" : "(" + name(view) + ": " + literal() + ")";
    }

    private String literal() {
        String value = one(VALUES).replace("\ud800", "\\ud800").replace("\0", "\\u0000");
        return random.nextBoolean() ? "\"" + value + "\"" : value;
    }

    private String one(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String encoded(String text) {
        return text.equals("\ud800") ? "%ED%A0%80" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
