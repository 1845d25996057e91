package dev.throughline.query.picture;

import dev.throughline.events.BetId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.RoadmapEvent.DependencyCleared;
import dev.throughline.events.bet.RoadmapEvent.DependencyDeclared;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Another bet that a bet needs. */
public record Dependency(
        @Schema(description = "The other bet's id.") String bet,

        @Schema(description = "Why it is needed.") String why,

        @Schema(description = "Since when.") Instant since) {

    /** Those that are not cleared, in the order in which they were declared. */
    public static List<Dependency> of(History history) {
        Map<BetId, Dependency> open = new LinkedHashMap<>();
        for (RecordedEvent recorded : history.events()) {
            if (recorded.event() instanceof DependencyDeclared e) {
                open.put(
                        e.other(),
                        new Dependency(
                                e.other().value(), e.why(), recorded.context().effectiveAt()));
            } else if (recorded.event() instanceof DependencyCleared e) {
                open.remove(e.other());
            }
        }
        return List.copyOf(open.values());
    }
}
