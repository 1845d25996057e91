package dev.throughline.local.demo;

import dev.throughline.local.CannotContinue;
import dev.throughline.local.importing.TokenSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decks as the query service shows them, once it shows all that was recorded before. */
final class ShownDecks implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final JsonMapper JSON = new JsonMapper();

    private final String queryUrl;
    private final TokenSource tokens;
    private final Meanwhile meanwhile;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable String token;

    /** What is done while one waits. */
    interface Meanwhile {
        void run() throws CannotContinue, IOException, InterruptedException;
    }

    /** @param meanwhile done now and then while the query service catches up */
    ShownDecks(String queryUrl, TokenSource tokens, Meanwhile meanwhile) {
        this.queryUrl = queryUrl;
        this.tokens = tokens;
        this.meanwhile = meanwhile;
    }

    /** @throws IOException when it does not show it in two minutes */
    JsonNode show(Meeting meeting) throws CannotContinue, IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int asked = 1; ; asked++) {
            JsonNode report = ask(meeting);
            if (isAssigned(meeting, report)) {
                return report;
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("Expected the query service to show the review %s within %d s; it is behind."
                        .formatted(meeting.review(), PATIENCE.toSeconds()));
            }
            if (asked % 40 == 0) {
                meanwhile.run();
            }
            Thread.sleep(PAUSE);
        }
    }

    private static boolean isAssigned(Meeting meeting, JsonNode report) {
        return report.path("actions")
                .valueStream()
                .anyMatch(action -> action.path("week").asString().equals(meeting.week())
                        && action.path("action").asString().equals(meeting.action()));
    }

    /** Empty while the portfolio is not known yet. */
    private JsonNode ask(Meeting meeting) throws IOException, InterruptedException {
        if (token == null) {
            token = tokens.token();
        }
        var request = HttpRequest.newBuilder(URI.create("%s/v1/portfolios/%s/reviews/%s"
                        .formatted(queryUrl, meeting.unit().portfolio(), meeting.week())))
                .header("Authorization", "Bearer " + token)
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        switch (response.statusCode()) {
            case 200 -> {
                return JSON.readTree(response.body()).path("report");
            }
            case 401 -> token = null; // Expired since the last request.
            case 404, 429, 502, 503, 504 -> {} // Not yet.
            default ->
                throw new IOException("Expected the deck of %s, found status %d: %s"
                        .formatted(meeting.review(), response.statusCode(), response.body()));
        }
        return JSON.createObjectNode();
    }

    @Override
    public void close() {
        http.close();
    }
}
