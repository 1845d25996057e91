package dev.throughline.query.bet.parts;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.Citation;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.MoveTrigger;
import dev.throughline.events.bet.RoadmapEvent.RoadmapPlaced;
import dev.throughline.events.bet.Window;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A move on the roadmap. */
public record Placement(
        @Schema(description = "When it moved.") Instant effectiveAt,
        @Schema(description = "From this horizon.") Horizon from,
        @Schema(description = "To this horizon.") Horizon to,

        @Schema(description = "When it was meant to run from then on; none if nobody said.") @Nullable
        Window window,

        @Schema(description = "What made it move.") MoveTrigger trigger,
        @Schema(description = "What the trigger names.") List<Citation> cites,

        @Schema(description = "Why, in words, if somebody said.") @Nullable
        String reason,

        @Schema(description = "Who moved it.") String actor) {

    public static List<Placement> of(List<RecordedEvent> events) {
        return events.stream()
                .filter(e -> e.event() instanceof RoadmapPlaced)
                .map(e -> of(e, (RoadmapPlaced) e.event()))
                .toList();
    }

    private static Placement of(RecordedEvent recorded, RoadmapPlaced e) {
        return new Placement(
                recorded.context().effectiveAt(),
                e.from(),
                e.to(),
                e.window(),
                e.trigger(),
                e.cites(),
                recorded.context().reason(),
                recorded.context().actor().value());
    }
}
