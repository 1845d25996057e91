package dev.throughline.query.bet.parts;

import dev.throughline.events.BetId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.DecisionEvent;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.query.picture.Consequence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A decision about a bet, with its context and what it did. */
public record Decision(
        @Schema(description = "Its id, unique in the bet.") String decision,
        @Schema(description = "What was decided.") DecisionOutcome outcome,

        @Schema(description = "The day it was made, in the portfolio's zone.")
        LocalDate decidedOn,

        @Schema(description = "When it took effect.") Instant effectiveAt,
        @Schema(description = "When it was recorded.") Instant recordedAt,
        @Schema(description = "Who recorded it.") String actor,

        @Schema(description = "For whom it was recorded, if not for the actor.") @Nullable
        String onBehalfOf,

        @Schema(description = "Why.") String rationale,

        @Schema(description = "What else was on the table, and why not.")
        List<String> alternativesRejected,

        @Schema(description = "What a trade-off gave up.") @Nullable
        String gaveUp,

        @Schema(description = "The other bets of a trade-off.")
        List<String> versus,

        @Schema(description = "The requests and firings it answers.")
        List<String> answers,

        @Schema(description = "What it rests on.") List<String> evidence,

        @Schema(description = "What it did to the bet; nothing for a trade-off.") @Nullable
        Consequence consequence) {

    public static List<Decision> of(List<RecordedEvent> events, String currency) {
        return events.stream()
                .filter(e -> e.event() instanceof DecisionRecorded)
                .map(e -> of(e, (DecisionRecorded) e.event(), consequence(e, events, currency)))
                .toList();
    }

    private static Decision of(RecordedEvent recorded, DecisionRecorded e, @Nullable Consequence consequence) {
        var onBehalfOf = recorded.context().onBehalfOf();
        return new Decision(
                e.decision().value(),
                e.outcome(),
                e.decidedOn(),
                recorded.context().effectiveAt(),
                recorded.recordedAt(),
                recorded.context().actor().value(),
                onBehalfOf == null ? null : onBehalfOf.value(),
                e.rationale(),
                e.alternativesRejected(),
                e.gaveUp(),
                e.versus().stream().map(BetId::value).toList(),
                e.answers(),
                e.evidence(),
                consequence);
    }

    /** It follows in the same append, so it is the next event if there is one. */
    private static @Nullable Consequence consequence(
            RecordedEvent recorded, List<RecordedEvent> events, String currency) {
        return events.stream()
                .filter(next -> next.sequence() == recorded.sequence() + 1)
                .map(e -> e.event() instanceof DecisionEvent next ? Consequence.of(next, currency) : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
