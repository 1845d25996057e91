package dev.throughline.query.bet.succession;

import dev.throughline.events.PersonId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.query.bet.life.Sentence;
import dev.throughline.query.picture.History;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step in the life of a bet, as a person would tell it. */
@Schema(description = "One step in the life of a bet, as a person would tell it.")
record SuccessionEntry(
        @Schema(description = "Its place in the bet's history, from 1.")
        long sequence,

        @Schema(description = "When it was true.") Instant effectiveAt,

        @Schema(description = "Who recorded it.") String actor,

        @Schema(description = "For whom it was recorded, if not for the actor.") @Nullable
        String onBehalfOf,

        @Schema(description = "What happened, in one English sentence.")
        String sentence,

        @Schema(description = "Why, in the actor's words.") @Nullable
        String reason) {

    static List<SuccessionEntry> of(History bet) {
        return bet.events().stream().map(SuccessionEntry::of).toList();
    }

    private static SuccessionEntry of(RecordedEvent recorded) {
        PersonId onBehalfOf = recorded.context().onBehalfOf();
        return new SuccessionEntry(
                recorded.sequence(),
                recorded.context().effectiveAt(),
                recorded.context().actor().value(),
                onBehalfOf == null ? null : onBehalfOf.value(),
                Sentence.of((BetEvent) recorded.event()),
                recorded.context().reason());
    }
}
