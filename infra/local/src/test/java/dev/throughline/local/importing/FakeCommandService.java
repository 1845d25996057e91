package dev.throughline.local.importing;

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes lines as the import endpoint does: a line with "bad" is refused, a line seen before is repeated. */
final class FakeCommandService implements AutoCloseable {

    /** One request as it arrived. */
    record Request(String query, @Nullable String token, String body) {}

    private final HttpServer server;
    private final Set<String> known = new HashSet<>();
    private final Deque<Integer> troubles = new ArrayDeque<>();
    final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

    FakeCommandService(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/v1/imports", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next requests get these statuses instead of an answer; 0 cuts the connection. */
    void failNext(Integer... statuses) {
        troubles.addAll(List.of(statuses));
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(
                exchange.getRequestURI().getQuery(),
                exchange.getRequestHeaders().getFirst("Authorization"),
                body));
        var trouble = troubles.poll();
        if (trouble == null) {
            respond(exchange, 200, judge(exchange.getRequestURI().getQuery(), body));
        } else if (trouble == 0) {
            exchange.close();
        } else {
            respond(exchange, trouble, "{\"detail\":\"as the test wants it\"}");
        }
    }

    private String judge(String query, String body) {
        long number = Long.parseLong(query.replaceAll(".*firstLine=", ""));
        int accepted = 0;
        int repeated = 0;
        var failed = new ArrayList<String>();
        for (var line : body.split("\n", -1)) {
            if (line.contains("bad")) {
                failed.add("""
                        {"line":%d,"command":"ProposeBet","id":"bad","status":409,"code":"time.in-future",
                         "detail":"it is not yet","hint":"wait","violations":[
                           {"code":"time.in-future","detail":"it is not yet","hint":"wait"},
                           {"code":"bet.exists","detail":"there is one","hint":null}],"new":"field"}""".formatted(number));
            } else if (!line.isBlank()) {
                boolean first = known.add(line);
                accepted += first ? 1 : 0;
                repeated += first ? 0 : 1;
            }
            number++;
        }
        return "{\"accepted\":%d,\"repeated\":%d,\"refused\":%d,\"lines\":[%s],\"position\":{\"at\":7}}"
                .formatted(accepted, repeated, failed.size(), String.join(",", failed));
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
