package dev.throughline.local.demo;

import java.time.Instant;
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
        Map<String, Object> payload) {}
