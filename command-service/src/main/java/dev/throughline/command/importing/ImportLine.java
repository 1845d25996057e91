package dev.throughline.command.importing;

import dev.throughline.events.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of an import.
 *
 * @param command the command's name, such as {@code ProposeBet}
 * @param id the stream's id without its kind
 * @param at when it took effect: a moment or a date; now if not said
 * @param actor on whose behalf the importer records it
 * @param key makes the line idempotent; unique per line, 1 to 200 visible ASCII characters
 * @param payload the command's fields
 * @param historic why rules are waived that did not exist when it happened
 * @param reason why it was done
 */
record ImportLine(
        @Nullable String command,
        @Nullable String id,
        @Nullable String at,
        @Nullable PersonId actor,
        @Nullable String key,
        @Nullable JsonNode payload,
        @Nullable String historic,
        @Nullable String reason) {}
