package dev.throughline.local.importing;

import dev.throughline.local.CannotContinue;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The import endpoint: one request, one answer. */
final class CommandService implements AutoCloseable {

    private final String url;
    private final TokenSource tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private @Nullable String token;

    CommandService(String url, TokenSource tokens) {
        this.url = url;
        this.tokens = tokens;
    }

    /** That it cannot answer now and may in a moment; sending the same lines again then is safe, they are known by key. */
    static final class Away extends Exception {
        Away(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    /**
     * Sends lines and hands on those that failed.
     *
     * @param query what follows the question mark
     */
    Answer send(String query, BodyPublisher lines, Consumer<FailedLine> failed)
            throws Away, CannotContinue, InterruptedException {
        try {
            var response = post(query, lines);
            if (response.statusCode() == 401) {
                response.body().close();
                token = null; // Expired since the last request.
                response = post(query, lines);
            }
            try (var body = response.body()) {
                expectSuccess(response.statusCode(), body);
                return Answer.read(body, failed);
            }
        } catch (IOException noAnswer) {
            throw new Away(noAnswer.toString(), noAnswer);
        }
    }

    private HttpResponse<InputStream> post(String query, BodyPublisher lines) throws IOException, InterruptedException {
        if (token == null) {
            token = tokens.token();
        }
        var request = HttpRequest.newBuilder(URI.create(url + "/v1/imports?" + query))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson")
                .header("Accept", "application/json")
                .expectContinue(lines.contentLength() < 0) // A long upload waits until it is let in.
                .POST(lines)
                .build();
        return http.send(request, BodyHandlers.ofInputStream());
    }

    private static void expectSuccess(int status, InputStream body) throws Away, CannotContinue, IOException {
        switch (status) {
            case 200 -> {}
            case 429, 502, 503, 504 -> throw new Away("status " + status, null);
            case 401 ->
                throw stop("The command service does not accept the login's token (401); restart the stack with "
                        + "./throughline down and up.");
            case 403 ->
                throw stop("This persona may not import (403): the role importer is needed, as --as ops has it.");
            default ->
                throw stop("Expected the command service to take the lines, found status %d: %s"
                        .formatted(status, beginning(body)));
        }
    }

    private static String beginning(InputStream body) throws IOException {
        return new String(body.readNBytes(1000), StandardCharsets.UTF_8).strip();
    }

    private static CannotContinue stop(String message) {
        return new CannotContinue(CannotContinue.FAILED, message);
    }

    @Override
    public void close() {
        http.close();
    }
}
