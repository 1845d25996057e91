package dev.throughline.local.people;

import dev.throughline.local.importing.TokenSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Enters names into the directory of the command service; they never enter the history. */
public record Directory(String commandUrl, TokenSource tokens) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Enters all of them, by the ids of the people; once more changes nothing. */
    public void enter(Map<String, String> names) throws IOException, InterruptedException {
        String token = tokens.token();
        try (var http = HttpClient.newHttpClient()) {
            for (var each : names.entrySet()) {
                enter(each.getKey(), each.getValue(), token, http);
            }
        }
    }

    private void enter(String person, String name, String token, HttpClient http)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(commandUrl + "/v1/people/" + person))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("name", name))))
                .build();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status >= 300) {
            throw new IOException(
                    "Expected the directory to take the name of %s, found status %d.".formatted(person, status));
        }
    }
}
