package dev.throughline.local.replaying;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Answers one page after the other, and remembers what it was asked. */
final class FakeQueryService implements AutoCloseable {
    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final Deque<Answer> answers = new ArrayDeque<>();
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    FakeQueryService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void next(int status, String body) {
        answers.add(new Answer(status, body));
    }

    /** @param cursor of the page, if one follows */
    void nextPage(String cursor, String... steps) {
        var edges = String.join(
                ",", List.of(steps).stream().map("{\"node\":%s}"::formatted).toList());
        next(200, """
                {"asOf":"2026-03-09T00:00:00Z","knownAt":"2026-03-08T00:00:00Z","position":42,"totalCount":2,
                 "edges":[%s],"pageInfo":{"hasNextPage":%s,"endCursor":"%s"}}""".formatted(edges, !cursor.isEmpty(), cursor));
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().toString() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        var answer = answers.remove();
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
