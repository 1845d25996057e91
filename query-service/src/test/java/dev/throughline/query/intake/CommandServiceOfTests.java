package dev.throughline.query.intake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command service's log and the login, over real HTTP; it answers who brings the token that it gave. */
final class CommandServiceOfTests implements AutoCloseable {
    private static final Pattern EVENTS = Pattern.compile("/v1/log/streams/([a-z]+)/([a-z0-9-]+)/events");
    private static final Pattern QUERY = Pattern.compile("after=(\\d+)&limit=(\\d+)");

    private final LogOfTests log;
    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile boolean away;
    private volatile Runnable beforeAnswer = () -> {};

    private CommandServiceOfTests(LogOfTests log, HttpServer server) {
        this.log = log;
        this.server = server;
    }

    static CommandServiceOfTests on(LogOfTests log) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var service = new CommandServiceOfTests(log, server);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", service::handle);
            server.start();
            return service;
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    String[] settings() {
        return new String[] {
            "throughline.command-url=" + url(),
            "throughline.issuer=" + url(),
            "throughline.client-id=query-service",
            "throughline.client-secret=open-sesame"
        };
    }

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    /** What happens after the log was read for an answer and before the answer arrives. */
    void beforeAnswer(Runnable incident) {
        beforeAnswer = incident;
    }

    int fetches() {
        return fetches.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Matcher events = EVENTS.matcher(path);
        if (path.endsWith("/openid-configuration")) {
            answer(exchange, 200, """
                    {"issuer": "%1$s", "token_endpoint": "%1$s/token", "authorization_endpoint": "%1$s/authorize",
                     "jwks_uri": "%1$s/jwks", "subject_types_supported": ["public"],
                     "response_types_supported": ["code"],
                     "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(url()));
        } else if (path.equals("/token")) {
            answer(exchange, 200, """
                    {"access_token": "token-of-query-service", "token_type": "Bearer", "expires_in": 300}""");
        } else if (away) {
            answer(exchange, 503, "{}");
        } else if (!"Bearer token-of-query-service"
                .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{}");
        } else if (events.matches()) {
            answerEvents(exchange, events.group(1) + "/" + events.group(2));
        } else {
            answer(exchange, 404, "{}");
        }
    }

    private void answerEvents(HttpExchange exchange, String stream) throws IOException {
        Matcher query = QUERY.matcher(exchange.getRequestURI().getQuery());
        if (!query.matches()) {
            answer(exchange, 400, "{}");
            return;
        }
        List<LogEntry> found = log.after(new dev.throughline.events.StreamId(stream), Long.parseLong(query.group(1)));
        fetches.incrementAndGet();
        beforeAnswer.run();
        answer(
                exchange,
                200,
                found.stream()
                        .limit(Long.parseLong(query.group(2)))
                        .map(CommandServiceOfTests::json)
                        .collect(Collectors.joining(",", "[", "]")));
    }

    private static String json(LogEntry entry) {
        return """
                {"position":%d,"id":"%s","stream":"%s","sequence":%d,"type":"%s","recordedAt":"%s","context":%s,"payload":%s}\
                """.formatted(
                        entry.position(),
                        entry.id(),
                        entry.stream(),
                        entry.sequence(),
                        entry.type(),
                        entry.recordedAt(),
                        entry.context(),
                        entry.payload());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
