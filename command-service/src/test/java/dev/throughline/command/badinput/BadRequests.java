package dev.throughline.command.badinput;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Requests that nobody should send, from a seed: sound ones with one or more things spoilt. */
final class BadRequests {
    private static final List<String> PATHS = List.of(
            "/v1/bets",
            "/v1/bets/%s",
            "/v1/bets/%s/placements",
            "/v1/bets/%s/owners",
            "/v1/bets/%s/decisions",
            "/v1/bets/%s/spend",
            "/v1/portfolios",
            "/v1/portfolios/%s",
            "/v1/portfolios/%s/policies",
            "/v1/imports");

    private static final List<String> IDS = List.of(
            "attacked",
            "UPPER",
            "a",
            "-a",
            "a".repeat(64),
            "a%2Fb",
            "..%2f..%2fetc",
            "a%00b",
            "%F0%9F%92%A9",
            "a;b=c",
            "bet%2Fx");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "[]",
            "{}",
            "-1",
            "1e400",
            "1E-400",
            "NaN",
            "1e999999999",
            "0.001",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"0001-01-01\"",
            "\"9999-12-31\"",
            "\"+999999999-12-31\"",
            "\"2026-02-30\"",
            "\"2026-13-01T25:00:00Z\"",
            "\"" + "x".repeat(20_000) + "\"",
            "\"'; DROP TABLE event_log; --\"",
            "\"<script>alert(1)</script>\"",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]");

    private static final List<String> FIELDS = List.of(
            "portfolio",
            "title",
            "customer",
            "problem",
            "benefit",
            "innovationType",
            "door",
            "origin",
            "signal",
            "to",
            "trigger",
            "window",
            "cites",
            "person",
            "outcome",
            "rationale",
            "budgetCap",
            "nextReviewBy",
            "learnings",
            "capacityReleasedOn",
            "amount",
            "date",
            "category",
            "name",
            "currency",
            "zone",
            "mix",
            "graceDays",
            "no such");

    private static final List<String> HEADERS = List.of("Idempotency-Key", "If-Match", "X-Correlation-Id");
    private static final List<String> HEADER_VALUES =
            List.of("x", "\"1\"", "*", "W/\"3\"", "\"99999999999999999999\"", "a b", "x".repeat(300), "\"-1\"", "-");
    private static final List<String> QUERIES = List.of(
            "",
            "?dryRun=maybe",
            "?dryrun=true",
            "?effectiveAt=yesterday",
            "?effectiveAt=2999-01-01",
            "?effectiveAt=0000-00-00",
            "?effectiveAt=2026-01-01T00:00:00Z",
            "?reason=%00",
            "?reason=" + "r".repeat(1500),
            "?dryRun=true&dryRun=false");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json",
            "application/json",
            "text/plain",
            "application/x-ndjson",
            "image/png");

    private final RandomGenerator random;

    BadRequests(long seed) {
        this.random = new Random(seed);
    }

    /** One request. */
    record BadRequest(String path, String type, String body, String header, String headerValue) {}

    BadRequest next() {
        String path = oneOf(PATHS);
        return new BadRequest(
                path.formatted(oneOf(IDS)) + oneOf(QUERIES),
                path.endsWith("imports") && random.nextBoolean() ? "application/x-ndjson" : oneOf(TYPES),
                path.endsWith("imports") ? lines() : body(),
                oneOf(HEADERS),
                oneOf(HEADER_VALUES));
    }

    private String lines() {
        StringBuilder lines = new StringBuilder();
        for (int line = random.nextInt(5); line >= 0; line--) {
            lines.append("{\"command\":")
                    .append(oneOf(List.of("\"ProposeBet\"", "\"Fly\"", "7", "null")))
                    .append(",\"id\":")
                    .append(oneOf(VALUES))
                    .append(",\"key\":")
                    .append(oneOf(VALUES))
                    .append(",\"at\":")
                    .append(oneOf(VALUES))
                    .append(",\"payload\":")
                    .append(body())
                    .append('}')
                    .append(oneOf(List.of("\n", "\r\n", "\n\n")));
        }
        return cut(lines.toString());
    }

    private String body() {
        StringBuilder body = new StringBuilder("{");
        for (int field = random.nextInt(6); field >= 0; field--) {
            body.append('"')
                    .append(oneOf(FIELDS))
                    .append("\":")
                    .append(oneOf(VALUES))
                    .append(field == 0 ? "" : ",");
        }
        return cut(body.append('}').toString());
    }

    /** One in eight breaks off somewhere. */
    private String cut(String text) {
        return random.nextInt(8) == 0 ? text.substring(0, random.nextInt(text.length())) : text;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
