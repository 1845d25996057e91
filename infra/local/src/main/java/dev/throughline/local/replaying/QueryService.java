package dev.throughline.local.replaying;

import dev.throughline.local.CannotContinue;
import dev.throughline.local.importing.TokenSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query service over REST: one question, one answer. */
public final class QueryService implements AutoCloseable {
    private static final int LONGEST = 1000;

    private final String url;
    private final TokenSource tokens;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public QueryService(String url, TokenSource tokens) {
        this.url = url;
        this.tokens = tokens;
    }

    /**
     * The answer to a question.
     *
     * @param path with its parameters
     * @throws CannotContinue when there is none, with what the service says about it
     */
    JsonNode ask(String path) throws CannotContinue, IOException, InterruptedException {
        var response = get(path);
        return switch (response.statusCode()) {
            case 200 -> new JsonMapper().readTree(response.body());
            case 401 ->
                throw stop("The query service does not accept the login's token (401); restart the stack with "
                        + "./throughline down and up.");
            case 403 ->
                throw stop("This persona may not read (403): the role viewer is needed, as --as auditor has it.");
            case 404 ->
                throw stop("Expected a bet that this persona may see at that moment, found none (404). "
                        + "Check the id and the moment.");
            case 400 -> throw stop(problem(response.body()));
            default ->
                throw stop("Expected the query service to answer, found status %d: %s"
                        .formatted(response.statusCode(), beginning(response.body())));
        };
    }

    private HttpResponse<String> get(String path) throws CannotContinue, IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + tokens.token())
                .header("Accept", "application/json")
                .timeout(Duration.ofSeconds(60))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException noAnswer) {
            throw stop("Expected the query service to answer at %s, found that it does not (%s); ./throughline status "
                            .formatted(url, noAnswer)
                    + "shows what runs.");
        }
    }

    private static String problem(String body) {
        try {
            var problem = new JsonMapper().readTree(body);
            return "%s %s"
                    .formatted(
                            problem.path("detail").asString(beginning(body)),
                            problem.path("hint").asString(""))
                    .strip();
        } catch (JacksonException other) {
            return beginning(body);
        }
    }

    private static String beginning(String body) {
        return body.substring(0, Math.min(LONGEST, body.length())).strip();
    }

    private static CannotContinue stop(String message) {
        return new CannotContinue(CannotContinue.FAILED, message);
    }

    @Override
    public void close() {
        http.close();
    }
}
