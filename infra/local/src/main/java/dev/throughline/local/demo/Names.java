package dev.throughline.local.demo;

import dev.throughline.local.importing.TokenSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What the invented people of the demo are called, in the directory: names never enter the history. */
record Names(String commandUrl, TokenSource tokens) {
    private static final List<String> FIRST = List.of(
            "Ada", "Ben", "Cleo", "Dario", "Emi", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kira", "Leon", "Mina",
            "Nils", "Olga", "Paul", "Rosa", "Samir", "Tara", "Uwe");
    private static final List<String> LAST = List.of("Invented", "Madeup", "Fictional");

    /** Enters everybody whom the lines register, in their order; once more changes nothing. */
    void enter(List<Line> lines) throws IOException, InterruptedException {
        List<String> people = lines.stream()
                .filter(line -> line.command().equals("RegisterContributor"))
                .map(Line::id)
                .distinct()
                .toList();
        String token = tokens.token();
        try (var http = HttpClient.newHttpClient()) {
            for (var each : named(people).entrySet()) {
                enter(each.getKey(), each.getValue(), token, http);
            }
        }
    }

    private static Map<String, String> named(List<String> people) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int n = 0; n < people.size(); n++) {
            String last = LAST.get(n / FIRST.size() % LAST.size());
            names.put(people.get(n), FIRST.get(n % FIRST.size()) + " " + last);
        }
        return names;
    }

    private void enter(String person, String name, String token, HttpClient http)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(commandUrl + "/v1/people/" + person))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(new JsonMapper().writeValueAsString(Map.of("name", name))))
                .build();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status >= 300) {
            throw new IOException(
                    "Expected the directory to take the name of %s, found status %d.".formatted(person, status));
        }
    }
}
