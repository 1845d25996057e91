package dev.throughline.query.picture;

import dev.throughline.events.bet.DecisionEvent.RetrospectiveRecorded;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** How people looked back at a decision. */
public record Retrospective(
        @Schema(description = "The decision's id.") String decision,

        @Schema(description = "From 1 to 5, of the decision as it could be made then, whatever came of it.")
        int decisionQuality,

        @Schema(description = "What came of it.") String outcome,

        @Schema(description = "What is done otherwise from now on.")
        List<String> correctiveActions,

        @Schema(description = "When.") Instant effectiveAt) {

    /** In the order in which they were recorded. */
    public static List<Retrospective> of(History bet) {
        return bet.all(RetrospectiveRecorded.class).stream()
                .map(recorded -> new Retrospective(
                        recorded.event().decision().value(),
                        recorded.event().decisionQuality(),
                        recorded.event().outcome(),
                        recorded.event().correctiveActions(),
                        recorded.effectiveAt()))
                .toList();
    }
}
