package dev.throughline.system;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query service as a tool sees it, over REST and over GraphQL. */
final class Answers {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final String token;

    Answers(String base, String token) {
        this.base = base;
        this.token = token;
    }

    JsonNode rest(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    /** A file or a document, as it comes. */
    String file(String path) throws IOException, InterruptedException {
        return sent(request(path).GET().build());
    }

    JsonNode graphQl(String query) throws IOException, InterruptedException {
        JsonNode answer = send(request("/graphql")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query))))
                .build());
        if (answer.has("errors")) {
            throw new AssertionError(answer.path("errors").toString());
        }
        return answer.path("data");
    }

    /** All bets of a roadmap, by id with their stage. */
    Map<String, String> stagesOverRest(String parameters) throws IOException, InterruptedException {
        Map<String, String> stages = new TreeMap<>();
        itemsOverRest(parameters)
                .forEach((bet, item) -> stages.put(bet, item.path("stage").asString()));
        return stages;
    }

    /** All bets of a roadmap, by id, whole: every page over REST. */
    Map<String, JsonNode> itemsOverRest(String parameters) throws IOException, InterruptedException {
        Map<String, JsonNode> items = new TreeMap<>();
        String after = "";
        while (true) {
            JsonNode page = rest("/v1/roadmap?first=200&" + parameters + after);
            page.path("edges")
                    .forEach(edge -> items.put(edge.path("node").path("bet").asString(), edge.path("node")));
            if (!page.path("pageInfo").path("hasNextPage").asBoolean()) {
                return items;
            }
            after = "&after="
                    + URLEncoder.encode(page.path("pageInfo").path("endCursor").asString(), StandardCharsets.UTF_8);
        }
    }

    /** The same over GraphQL; arguments as in the schema. */
    Map<String, String> stagesOverGraphQl(String arguments) throws IOException, InterruptedException {
        Map<String, String> stages = new TreeMap<>();
        String after = "";
        while (true) {
            JsonNode page = graphQl("{ roadmap(first: 200, " + arguments + after
                            + ") { edges { node { bet stage } } pageInfo { hasNextPage endCursor } } }")
                    .path("roadmap");
            page.path("edges")
                    .forEach(edge -> stages.put(
                            edge.path("node").path("bet").asString(),
                            edge.path("node").path("stage").asString()));
            if (!page.path("pageInfo").path("hasNextPage").asBoolean()) {
                return stages;
            }
            after = ", after: " + page.path("pageInfo").path("endCursor");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + token);
    }

    private static JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        return JSON.readTree(sent(request));
    }

    private static String sent(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(request.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }
}
