package dev.throughline.query.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the service over HTTP, with a token or without.
 *
 * @param token none for somebody who is not logged in
 */
public record Asker(String base, @Nullable String token) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** The first answer of a service that has just started takes a while on a machine that does other things, too. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public Asker with(@Nullable String other) {
        return new Asker(base, other);
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    /** Sends the request line as it is, which no client library would. */
    public Reply raw(String path) {
        URI to = URI.create(base);
        try (var socket = new Socket(to.getHost(), to.getPort())) {
            String request = "GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
                    .formatted(path, token);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return Reply.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Reply post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    public Reply send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    public Reply graphql(String query, Map<String, ?> variables) {
        String body = JsonMapper.shared().writeValueAsString(Map.of("query", query, "variables", variables));
        return post("/graphql", "application/json", body);
    }

    /** The data of a query that must succeed. */
    public JsonNode data(String query, Map<String, ?> variables) {
        JsonNode answer = graphql(query, variables).json();
        if (answer.has("errors")) {
            throw new AssertionError("expected no errors, but found " + answer.get("errors"));
        }
        return answer.get("data");
    }

    /** Lines of an event stream, as they come; closing the stream hangs up. */
    public Stream<String> listen(String query) {
        String body = JsonMapper.shared().writeValueAsString(Map.of("query", query));
        HttpRequest request = request("/graphql")
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body))
                .build();
        return sent(request, BodyHandlers.ofLines()).body();
    }

    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    public Reply send(HttpRequest.Builder request) {
        return Reply.of(sent(request.build(), BodyHandlers.ofString()));
    }

    private static <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return HTTP.send(request, body);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
