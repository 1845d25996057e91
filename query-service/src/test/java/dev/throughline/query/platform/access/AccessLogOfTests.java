package dev.throughline.query.platform.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The door of the command service that takes what is noticed, over real HTTP; keeps each entry once. */
final class AccessLogOfTests implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, JsonNode> kept = new LinkedHashMap<>();
    private volatile boolean away;
    private volatile boolean forgetful;

    AccessLogOfTests() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        server.createContext("/v1/access-log", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void away(boolean now) {
        away = now;
    }

    /** The next report is kept, and the answer lost. */
    void loseAnAnswer() {
        forgetful = true;
    }

    /** What somebody did, in the order in which it was told. */
    synchronized List<JsonNode> of(String kind, String person) {
        return kept.values().stream()
                .filter(entry -> entry.get("kind").asString().equals(kind))
                .filter(entry -> entry.get("person").asString().equals(person))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        JsonNode report = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        boolean known = exchange.getRequestHeaders().getFirst("Authorization") != null;
        int status = away ? 503 : known ? 204 : 401;
        if (status == 204) {
            keep(report);
        }
        if (status == 204 && forgetful) {
            forgetful = false;
            status = 500;
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private synchronized void keep(JsonNode report) {
        report.get("entries")
                .forEach(entry -> kept.putIfAbsent(entry.get("entry").asString(), entry));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
