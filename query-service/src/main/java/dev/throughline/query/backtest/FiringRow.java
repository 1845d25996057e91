package dev.throughline.query.backtest;

import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.query.picture.BetLife;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One firing or forced review, as it would have been and as it was. */
@Schema(description = "One firing or forced review, as it would have been and as it was.")
record FiringRow(
        @Schema(description = "The bet's id.") String bet,
        @Schema(description = "What it is called.") String title,

        @Schema(description = "The firing's id, unique in the bet.")
        String firing,

        @Schema(description = "What brought it about.") Kind kind,

        @Schema(description = "The criterion that fired; none for a review.") @Nullable
        String criterion,

        @Schema(description = "When it would have fired; none if it would not have.") @Nullable
        Instant proposedAt,

        @Schema(description = "When it fired; none if it did not.") @Nullable
        Instant actualAt,

        @Schema(description = "By when it would have been to decide about; none if it would not have fired.") @Nullable
        LocalDate decisionDueBy) {

    /** What brings a firing about. */
    enum Kind {
        /** A kill criterion was met. */
        CRITERION,
        /** A kill criterion was not observed in time. */
        MISSING,
        /** The day of a review passed. */
        CADENCE,
        /** Nobody owned a committed bet for too long. */
        OWNERLESS
    }

    static FiringRow of(BetLife bet, BetEvent event, @Nullable Instant proposedAt, @Nullable Instant actualAt) {
        boolean would = proposedAt != null;
        return new FiringRow(
                bet.bet().value(),
                bet.last().headline().title(),
                id(event),
                kind(event),
                event instanceof TripwireFired fired ? fired.criterion().value() : null,
                proposedAt,
                actualAt,
                would ? due(event) : null);
    }

    /** Whether it would have fired before it did, or without ever having fired. */
    boolean comesEarlier() {
        return proposedAt != null && (actualAt == null || proposedAt.isBefore(actualAt));
    }

    static String id(BetEvent event) {
        return event instanceof TripwireFired fired
                ? fired.firing().value()
                : ((ReviewFellDue) event).firing().value();
    }

    private static LocalDate due(BetEvent event) {
        return event instanceof TripwireFired fired ? fired.decisionDueBy() : ((ReviewFellDue) event).decisionDueBy();
    }

    private static Kind kind(BetEvent event) {
        if (event instanceof TripwireFired fired) {
            return fired.missing() ? Kind.MISSING : Kind.CRITERION;
        }
        return switch (((ReviewFellDue) event).due()) {
            case CADENCE -> Kind.CADENCE;
            case OWNERLESS -> Kind.OWNERLESS;
        };
    }
}
