package dev.throughline.query.bet.parts;

import dev.throughline.events.Quantity;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.History;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A kill criterion that was met, or of which nothing was observed in time. */
public record Firing(
        @Schema(description = "Its id, unique in the bet.") String firing,

        @Schema(description = "When it fired.") Instant at,

        @Schema(description = "The value that met it; none if nothing was observed or a condition was judged.")
        @Nullable
        Quantity observed,

        @Schema(description = "Whether it fired because nothing was observed in time.")
        boolean missing,

        @Schema(description = "The day by which it should be decided about.")
        LocalDate decisionDueBy,

        @Schema(description = "The decision that answers it; none while it is undecided.") @Nullable
        String answeredBy) {

    static Firing of(Happened<TripwireFired> fired, History bet) {
        TripwireFired e = fired.event();
        String answer = bet.all(DecisionRecorded.class).stream()
                .filter(decision ->
                        decision.event().answers().contains(e.firing().value()))
                .findFirst()
                .map(decision -> decision.event().decision().value())
                .orElse(null);
        return new Firing(
                e.firing().value(), fired.effectiveAt(), e.observed(), e.missing(), e.decisionDueBy(), answer);
    }
}
