package dev.throughline.query.review.meeting;

import dev.throughline.events.review.ExceptionStatus;
import dev.throughline.events.review.ReviewEvent.ExceptionExplained;
import dev.throughline.query.picture.Happened;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** What an owner said of an exception. */
@Schema(description = "What an owner last said of an exception.")
public record Explanation(
        @Schema(description = "Whether the cause is known.") ExceptionStatus status,
        @Schema(description = "In the owner's words.") String text,
        @Schema(description = "Who said it.") String by,
        @Schema(description = "When it was said.") Instant at) {

    static Explanation of(Happened<ExceptionExplained> said) {
        return new Explanation(
                said.event().status(), said.event().text(), said.context().by().value(), said.effectiveAt());
    }
}
