package dev.throughline.query.picture;

import dev.throughline.events.bet.DecisionEvent;
import dev.throughline.events.bet.DecisionEvent.BetCommitted;
import dev.throughline.events.bet.DecisionEvent.BetContinued;
import dev.throughline.events.bet.DecisionEvent.BetGraduated;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionEvent.BetPaused;
import dev.throughline.events.bet.DecisionEvent.BetPivoted;
import dev.throughline.events.bet.DecisionEvent.BetResumed;
import dev.throughline.events.bet.DecisionEvent.DecisionApproved;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import dev.throughline.events.bet.DecisionEvent.RetrospectiveRecorded;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.KillReason;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a decision did to its bet. */
public record Consequence(
        @Schema(description = "What the bet may cost from then on; with COMMIT.") @Nullable
        Money budgetCap,

        @Schema(description = "The day by which it is decided about again; with COMMIT, CONTINUE, PIVOT and RESUME.")
        @Nullable
        LocalDate nextReviewBy,

        @Schema(description = "Why it ended; with KILL.") @Nullable
        KillReason reasonCode,

        @Schema(description = "What was learned; with KILL.") @Nullable
        String learnings,

        @Schema(description = "The last day on which people are allocated to it; with KILL.") @Nullable
        LocalDate capacityReleasedOn,

        @Schema(description = "Who runs it from then on; with GRADUATE.") @Nullable
        String transferredTo) {

    /** What this event says about a decision; nothing if it is no consequence of one. */
    public static @Nullable Consequence of(DecisionEvent event, String currency) {
        return switch (event) {
            case BetCommitted e ->
                new Consequence(Money.of(e.budgetCap(), currency), e.nextReviewBy(), null, null, null, null);
            case BetContinued e -> untilReview(e.nextReviewBy());
            case BetPivoted e -> untilReview(e.nextReviewBy());
            case BetPaused e -> untilReview(null);
            case BetResumed e -> untilReview(e.nextReviewBy());
            case BetKilled e ->
                new Consequence(null, null, e.reasonCode(), e.learnings(), e.capacityReleasedOn(), null);
            case BetGraduated e -> new Consequence(null, null, null, null, null, e.transferredTo());
            case DecisionRequested e -> null;
            case DecisionApproved e -> null;
            case DecisionRecorded e -> null;
            case ReviewFellDue e -> null;
            case RetrospectiveRecorded e -> null;
            case PolicyOverridden e -> null;
        };
    }

    private static Consequence untilReview(@Nullable LocalDate nextReviewBy) {
        return new Consequence(null, nextReviewBy, null, null, null, null);
    }
}
