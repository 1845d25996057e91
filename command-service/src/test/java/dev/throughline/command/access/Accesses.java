package dev.throughline.command.access;

import static org.awaitility.Awaitility.await;

import dev.throughline.command.testing.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The access log as an auditor reads it. */
record Accesses(Api auditor) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** All entries of this kind and person, the oldest first, when there are at least so many. */
    List<JsonNode> of(String kind, String person, int atLeast) {
        String filter = "kind=" + kind + "&person=" + person;
        await().atMost(PATIENCE).until(() -> all(filter, 500).size() >= atLeast);
        return all(filter, 500).reversed();
    }

    /** Every page, put together. */
    List<JsonNode> all(String filter, int limit) {
        List<JsonNode> found = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = auditor.get("/v1/access-log?limit=" + limit + "&" + filter + cursor)
                    .json();
            StreamSupport.stream(page.get("entries").spliterator(), false).forEach(found::add);
            cursor =
                    page.has("cursor") ? "&cursor=" + encoded(page.get("cursor").asString()) : "";
        } while (!cursor.isEmpty());
        return found;
    }

    static List<String> codes(JsonNode entry) {
        return entry.get("codes").valueStream().map(JsonNode::asString).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
