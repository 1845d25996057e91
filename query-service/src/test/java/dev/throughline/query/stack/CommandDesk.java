package dev.throughline.query.stack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Takes commands as the published contract has them, and answers what a test laid out; without an answer it hangs up. */
public final class CommandDesk implements AutoCloseable {
    private final HttpServer server;
    private final List<Sent> sent = new ArrayList<>();
    private final Deque<Answer> answers = new ArrayDeque<>();

    public record Sent(String path, String token, String key, Optional<String> ifMatch, JsonNode body) {}

    private record Answer(int status, String body) {}

    public CommandDesk() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.createContext("/v1/access-log", CommandDesk::heard);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next command is recorded. */
    public void records(String stream, long version) {
        answers.add(new Answer(201, """
                {"stream": "%s", "version": %d, "effectiveAt": "2026-03-02T09:00:00Z", "events": []}
                """.formatted(stream, version)));
    }

    /** The next request is answered so. */
    public void answers(int status, String body) {
        answers.add(new Answer(status, body));
    }

    /** The next command is refused; each violation as {@code code|detail|hint}. */
    public void refuses(int status, String... violations) {
        List<String> broken = List.of(violations).stream()
                .map(each -> each.split("\\|"))
                .map(each -> """
                        {"code": "%s", "detail": "%s", "hint": "%s", "values": {}}""".formatted((Object[]) each))
                .toList();
        answers.add(new Answer(status, """
                {"title": "Refused", "status": %d, "code": "x", "detail": "x", "violations": [%s]}
                """.formatted(status, String.join(",", broken))));
    }

    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    public Sent last() {
        return sent().getLast();
    }

    /** What the service tells of its callers is not what a test laid out answers for. */
    private static void heard(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        byte[] body = exchange.getRequestBody().readAllBytes();
        JsonNode read = body.length == 0
                ? MissingNode.getInstance()
                : JsonMapper.shared().readTree(body);
        sent.add(new Sent(
                exchange.getRequestURI().toString(),
                headers.getFirst("Authorization"),
                headers.getFirst("Idempotency-Key"),
                Optional.ofNullable(headers.getFirst("If-Match")),
                read));
        Answer answer = answers.poll();
        if (answer != null) {
            byte[] text = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
            exchange.sendResponseHeaders(answer.status(), text.length);
            exchange.getResponseBody().write(text);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
