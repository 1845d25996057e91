package dev.throughline.query.review.meeting;

import dev.throughline.events.review.ReviewEvent.ReviewClosed;
import dev.throughline.query.picture.Happened;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** How a review was closed. */
@Schema(description = "How a review was closed.")
public record Closing(
        @Schema(description = "When it was closed.") Instant closedAt,

        @Schema(description = "When that was recorded; what counts for being in time.")
        Instant recordedAt,

        @Schema(description = "Who closed it.") String by,

        @Schema(description = "The log position at which its deck is frozen, as it was said then.")
        long logPosition,

        @Schema(description = "The canonical form of the deck, as it was said then.")
        int deckFormat,

        @Schema(description = "SHA-256 of the canonical deck, as it was said then.")
        String deckHash,

        @Schema(description = "The metrics with an exception, as it was said then.")
        List<String> exceptions) {

    public static Closing of(Happened<ReviewClosed> closed) {
        ReviewClosed said = closed.event();
        return new Closing(
                closed.effectiveAt(),
                closed.recordedAt(),
                closed.context().by().value(),
                said.logPosition(),
                said.deckFormat(),
                said.deckHash(),
                said.exceptions().stream().map(metric -> metric.value()).toList());
    }
}
