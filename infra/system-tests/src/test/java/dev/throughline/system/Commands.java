package dev.throughline.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** The command service as a program sends to it. */
record Commands(String base, String token) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Sends a command that must be recorded. */
    void send(String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 201) {
            throw new IOException(path + " answered " + response.statusCode() + ": " + response.body());
        }
    }
}
