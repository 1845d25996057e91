package dev.throughline.command.badinput;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** BadRequests to the command surface of which at least one thing is wrong, as bytes. */
final class BadRequests {
    private static final String PROPOSAL =
            "{\"portfolio\":\"mess\",\"title\":\"t\",\"customer\":\"c\",\"problem\":\"p\","
                    + "\"benefit\":\"b\",\"innovationType\":\"CORE\",\"door\":\"TWO_WAY\",\"origin\":\"MANDATE\"}";
    private static final Map<String, String> SOUND = Map.of(
            "/v1/bets", PROPOSAL,
            "/v1/bets/fresh", PROPOSAL,
            "/v1/bets/messy/placements",
                    "{\"to\":\"NOW\",\"trigger\":\"EXECUTIVE\",\"window\":{\"start\":\"2026-01-01\",\"target\":\"2026-02-01\"}}",
            "/v1/bets/messy/owners", "{\"person\":\"prs-owner1\"}",
            "/v1/bets/messy/decisions",
                    "{\"outcome\":\"CONTINUE\",\"rationale\":\"r\",\"nextReviewBy\":\"2199-01-01\"}",
            "/v1/bets/messy/spend", "{\"amount\":\"1.00\",\"date\":\"2026-01-01\",\"category\":\"BUILD\"}",
            "/v1/contributors/messy/allocations",
                    "{\"bet\":\"messy\",\"purpose\":\"DISCOVERY\",\"fraction\":\"0.50\",\"from\":\"2026-01-01\"}",
            "/v1/portfolios", "{\"name\":\"n\",\"currency\":\"EUR\",\"zone\":\"UTC\"}",
            "/v1/portfolios/mess/policies", "{\"mix\":{\"core\":0.5,\"adjacent\":0.25,\"transformational\":0.25}}");
    private static final List<String> PATHS = SOUND.keySet().stream().sorted().toList();
    private static final List<String> IDS = List.of(
            "a%2Fb",
            "a%2fb",
            "..",
            "%2e%2e",
            "a/../b",
            ".",
            "a;b=c",
            "a%00b",
            "UPPER",
            "a%20b",
            "a b",
            "%",
            "%zz",
            "é",
            "%C3%A9",
            "%ED%A0%80",
            "a\\b",
            "%5c",
            "x".repeat(64),
            "x".repeat(3000),
            "-a",
            "a",
            "a?b",
            "a#b",
            "//",
            "a%0d%0aX:y",
            "{bet}",
            "<b>",
            "\"",
            "a|b",
            "a^b",
            "\u0001");
    private static final List<String> QUERIES = List.of(
            "dryrun=true",
            "dryRun=yes",
            "dryRun=true&dryRun=false",
            "effectiveAt=",
            "effectiveAt=tomorrow",
            "effectiveAt=1969-12-31",
            "effectiveAt=2201-01-01",
            "effectiveAt=2199-01-01",
            "effectiveAt=2026-01-01T00:00:00+01:00",
            "effectiveAt=%2B999999999-12-31T00:00:00Z",
            "effectiveAt=2026-02-30",
            "reason=%00",
            "reason=%ED%A0%80",
            "reason=%zz",
            "reason=%",
            "reason=" + "x".repeat(1001),
            "a=1&".repeat(1500),
            "%00=1",
            "=",
            "&&&",
            "x",
            "effectiveAt[]=1",
            "reason=\u00e9",
            "access_token=x");
    private static final List<String> HEADERS = List.of(
            "Idempotency-Key: ",
            "Idempotency-Key: a b",
            "Idempotency-Key: " + "k".repeat(201),
            "Idempotency-Key: \u00e9",
            "Idempotency-Key: one\r\nIdempotency-Key: two",
            "If-Match: 1",
            "If-Match: \"x\"",
            "If-Match: \"999999\"",
            "If-Match: \"" + "9".repeat(30) + "\"",
            "If-Match: \"1\", \"2\"",
            "X-Correlation-Id: \u0007",
            "X-Correlation-Id: ",
            "X-Big: " + "b".repeat(20_000),
            "Bad Header: x",
            ": x",
            "X-\u00e9: 1",
            "Content-Length: 5",
            "Content-Length: -1",
            "Transfer-Encoding: gzip",
            "Expect: later",
            "Range: bytes=0-",
            "X-HTTP-Method-Override: DELETE",
            "Upgrade: h2c",
            "Content-Encoding: gzip",
            "Cookie: " + "c=1; ".repeat(50),
            "Accept: text/html",
            "Accept: ///",
            "Host: other");
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/x-ndjson",
            "application/json;charset=UTF-16",
            "application/json;charset=nope",
            "application/json; charset",
            "json",
            "*/*",
            "",
            "application/problem+json",
            "multipart/form-data; boundary=x",
            "application/json;charset=ISO-8859-1;x=\"");
    private static final List<String> METHODS = List.of(
            "GET", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT", "post", "P\u00d6ST", "PROPFIND");

    private final Mess mess;
    private final String token;
    private String method = "POST";
    private String path;
    private String query = "";
    private String type = "application/json";
    private String headers = "";
    private Charset charset = StandardCharsets.UTF_8;
    private boolean chunked;
    private String body;

    private BadRequests(Random random, String token) {
        this.mess = new Mess(random);
        this.token = token;
        this.path = mess.oneOf(PATHS);
        this.body = SOUND.getOrDefault(path, "{}");
    }

    /** One request; at least one thing of it is wrong, or may be. */
    static byte[] next(Random random, String token) {
        BadRequests request = new BadRequests(random, token);
        do {
            request.spoil();
        } while (request.mess.oneIn(4));
        return request.bytes();
    }

    private void spoil() {
        switch (mess.below(12)) {
            case 0 -> path = "/v1/bets/" + mess.oneOf(IDS) + mess.oneOf(List.of("", "/spend", "/decisions", "/"));
            case 1 -> query = "?" + mess.oneOf(QUERIES);
            case 2 -> headers += mess.oneOf(HEADERS) + "\r\n";
            case 3 -> type = mess.oneOf(TYPES);
            case 4 -> method = mess.oneOf(METHODS);
            case 5 -> charset = mess.oneOf(List.of(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1));
            case 6 -> chunked = true;
            default -> body = mess.document(body.isEmpty() ? "{\"a\":1}" : body);
        }
    }

    private byte[] bytes() {
        byte[] content =
                (charset.equals(StandardCharsets.ISO_8859_1) ? body.replace("t", "\u00e9") : body).getBytes(charset);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        String head = method + " " + path + query
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + token + "\r\nContent-Type: " + type + "\r\n" + headers
                + (chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + content.length) + "\r\n\r\n";
        request.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        if (chunked) {
            String size = mess.oneIn(4)
                    ? mess.oneOf(List.of("zz", "-1", "fffffffff", ""))
                    : Integer.toHexString(content.length);
            request.writeBytes((size + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        request.writeBytes(content);
        if (chunked) {
            request.writeBytes("\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        }
        return request.toByteArray();
    }
}
