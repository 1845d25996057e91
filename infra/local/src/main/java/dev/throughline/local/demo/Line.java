package dev.throughline.local.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One command of the story.
 *
 * @param voice whose token sends it
 * @param actor on whose behalf; null for the voice itself
 */
record Line(
        Voice voice,
        String command,
        String id,
        Instant at,
        @Nullable String actor,
        String key,
        @Nullable String reason,
        Map<String, Object> payload)
        implements Step {

    /** As an import takes it. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("command", command);
        json.put("id", id);
        json.put("at", at.toString());
        json.put("key", key);
        json.put("payload", payload);
        if (actor != null) {
            json.put("actor", actor);
        }
        if (reason != null) {
            json.put("reason", reason);
        }
        return json;
    }
}
