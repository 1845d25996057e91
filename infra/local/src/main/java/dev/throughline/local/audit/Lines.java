package dev.throughline.local.audit;

import dev.throughline.local.CannotContinue;
import dev.throughline.local.importing.TokenSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the query service answers to an auditor, one JSON object per line, read as it comes. */
final class Lines implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final BufferedReader reader;

    private Lines(HttpClient http, BufferedReader reader) {
        this.http = http;
        this.reader = reader;
    }

    /** @throws CannotContinue when there is no such answer, with what to do */
    static Lines of(String method, String url, TokenSource tokens)
            throws CannotContinue, IOException, InterruptedException {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + tokens.token())
                .method(method, BodyPublishers.noBody())
                .build();
        HttpResponse<InputStream> response;
        try {
            response = http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException away) {
            throw stop("Expected the query service to answer at %s, found that it does not (%s); ./throughline status "
                            .formatted(url, away)
                    + "shows what runs.");
        }
        if (response.statusCode() != 200) {
            throw stop("Expected the query service to let the auditor verify, found status %d at %s."
                    .formatted(response.statusCode(), url));
        }
        return new Lines(http, new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
    }

    /** The next line; nothing at the end. */
    @Nullable
    JsonNode next() throws IOException {
        var line = reader.readLine();
        return line == null ? null : JSON.readTree(line);
    }

    private static CannotContinue stop(String message) {
        return new CannotContinue(CannotContinue.FAILED, message);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        http.shutdownNow();
    }
}
