package dev.throughline.query.bet;

import dev.throughline.events.DecisionId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.BetEvent.BetCommitted;
import dev.throughline.events.bet.BetEvent.BetContinued;
import dev.throughline.events.bet.BetEvent.BetKilled;
import dev.throughline.events.bet.BetEvent.BetProposed;
import dev.throughline.events.bet.BetEvent.DecisionRecorded;
import dev.throughline.events.bet.BetEvent.OwnerAssigned;
import dev.throughline.events.bet.BetEvent.RoadmapPlaced;
import dev.throughline.events.bet.BetEvent.SpendRecorded;
import dev.throughline.events.bet.KillReason;
import dev.throughline.query.picture.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a decision did to its bet. */
record Consequence(
        @Schema(description = "What the bet may cost from then on; with COMMIT.") @Nullable
        Money budgetCap,

        @Schema(description = "The day by which it is decided about again; with COMMIT and CONTINUE.") @Nullable
        LocalDate nextReviewBy,

        @Schema(description = "Why it ended; with KILL.") @Nullable
        KillReason reasonCode,

        @Schema(description = "What was learned; with KILL.") @Nullable
        String learnings,

        @Schema(description = "The last day on which people are allocated to it; with KILL.") @Nullable
        LocalDate capacityReleasedOn) {

    /** What this event says about a decision; nothing if it is no consequence of that decision. */
    static @Nullable Consequence of(BetEvent event, DecisionId decision, String currency) {
        return switch (event) {
            case BetCommitted e
            when e.decision().equals(decision) ->
                new Consequence(Money.of(e.budgetCap(), currency), e.nextReviewBy(), null, null, null);
            case BetContinued e
            when e.decision().equals(decision) -> new Consequence(null, e.nextReviewBy(), null, null, null);
            case BetKilled e
            when e.decision().equals(decision) ->
                new Consequence(null, null, e.reasonCode(), e.learnings(), e.capacityReleasedOn());
            case BetCommitted e -> null;
            case BetContinued e -> null;
            case BetKilled e -> null;
            case BetProposed e -> null;
            case DecisionRecorded e -> null;
            case OwnerAssigned e -> null;
            case RoadmapPlaced e -> null;
            case SpendRecorded e -> null;
        };
    }
}
