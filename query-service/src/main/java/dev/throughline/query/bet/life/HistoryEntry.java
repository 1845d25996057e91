package dev.throughline.query.bet.life;

import dev.throughline.events.PersonId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.wire.EventCatalog;
import dev.throughline.events.wire.EventCodec;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** One event of a bet, with who recorded it and why. */
@Schema(description = "One event of a bet, with who recorded it and why.")
record HistoryEntry(
        @Schema(description = "Its place in the bet's history, from 1.")
        long sequence,

        @Schema(description = "Its place in the log.") long position,

        @Schema(description = "Its id, the same in every delivery.")
        UUID id,

        @Schema(description = "Its name and schema version.", example = "bet.proposed.v1")
        String type,

        @Schema(description = "When it was true.") Instant effectiveAt,
        @Schema(description = "When it was recorded.") Instant recordedAt,
        @Schema(description = "Who recorded it.") String actor,

        @Schema(description = "The roles the actor held.") List<String> roles,

        @Schema(description = "For whom it was recorded, if not for the actor.") @Nullable
        String onBehalfOf,

        @Schema(description = "The version of the policy in force when it was recorded.") @Nullable
        Integer policyVersion,

        @Schema(description = "Why, in the actor's words.") @Nullable
        String reason,

        @Schema(description = "Why rules were waived for it, if it predates the mechanisms.") @Nullable
        String historic,

        @Schema(description = "The command that led to it.") String commandId,

        @Schema(description = "What the outside calls the conversation it belongs to.")
        String correlationId,

        @Schema(description = "What caused the command, if software sent it.") @Nullable
        String causationId,

        @Schema(description = "The event as recorded; its JSON Schema is published under its type.")
        Map<String, Object> payload,

        @Schema(description = "The event in one English sentence.")
        String sentence) {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    /** @param payload as stored, with what a newer writer may have added */
    static HistoryEntry of(RecordedEvent recorded, String payload) {
        var context = recorded.context();
        PersonId onBehalfOf = context.onBehalfOf();
        return new HistoryEntry(
                recorded.sequence(),
                recorded.position(),
                recorded.id(),
                EventCatalog.wireNameOf(recorded.event().getClass()),
                context.effectiveAt(),
                recorded.recordedAt(),
                context.actor().value(),
                context.roles(),
                onBehalfOf == null ? null : onBehalfOf.value(),
                context.policyVersion(),
                context.reason(),
                context.historic(),
                context.commandId(),
                context.correlationId(),
                context.causationId(),
                EventCodec.json().readValue(payload, FIELDS),
                Sentence.of((BetEvent) recorded.event()));
    }

    String row() {
        return Long.toString(sequence);
    }
}
