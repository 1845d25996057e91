package dev.throughline.query.answers;

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
    private static final List<String> PATHS = List.of(
            "/v1/roadmap",
            "/v1/bets/one-tap-pay",
            "/v1/bets/one-tap-pay/history",
            "/v1/portfolios",
            "/v1/portfolios/payments",
            "/v1/bets/%F0%9F%92%A9",
            "/v1/bets/" + "a".repeat(300),
            "/v1/nothing",
            "/v1/portfolios/A.B");
    private static final List<String> NAMES = List.of(
            "first",
            "last",
            "after",
            "before",
            "asOf",
            "knownAt",
            "position",
            "stage",
            "sort",
            "direction",
            "text",
            "owner",
            "portfolio",
            "horizon",
            "flag",
            "windowFrom",
            "windowTo",
            "includeFinal",
            "minVersion",
            "x",
            "asOf[0]",
            "stage[999999]",
            "class.name");
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

    Nonsense(Random random) {
        this.random = random;
    }

    String path() {
        return PATHS.get(random.nextInt(PATHS.size())) + "?"
                + IntStream.range(0, random.nextInt(4))
                        .mapToObj(n -> encoded(one(NAMES)) + "=" + encoded(one(VALUES)))
                        .collect(Collectors.joining("&"));
    }

    /** Mostly JSON with a query, sometimes cut off. */
    String body() {
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "query", query(), "variables", Map.of("v", one(VALUES).replace("\ud800", ""))));
        return random.nextInt(20) == 0 ? body.substring(0, random.nextInt(body.length())) : body;
    }

    private String query() {
        return switch (random.nextInt(4)) {
            case 0 ->
                "query($v: " + one(List.of("String", "Int", "Long", "ID!", "Date", "[Stage!]")) + ") { roadmap("
                        + one(NAMES) + ": $v) { position } }";
            case 1 -> "{ " + one(FIELDS) + arguments() + selection(4) + " }";
            case 2 -> "{ " + one(List.of("bet", "portfolio", "betHistory")) + "(id: " + literal() + ") { position } }";
            default -> "{ roadmap" + arguments() + " { position edges { node { bet } } } }";
        };
    }

    private String selection(int depth) {
        return depth == 0 || random.nextInt(3) == 0
                ? ""
                : " { " + one(FIELDS) + arguments() + selection(depth - 1) + " }";
    }

    private String arguments() {
        return random.nextBoolean() ? "" : "(" + one(NAMES) + ": " + literal() + ")";
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
