package dev.throughline.query.duties;

import dev.throughline.events.RecordedEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** How a duty came to its end: what was done, or what made it fall away. */
@Schema(description = "How a duty came to its end: done or fallen away, as its state says.")
public record Settled(
        @Schema(description = "When that was true.") Instant effectiveAt,

        @Schema(description = "When it was recorded, which is what counts for being on time.")
        Instant recordedAt,

        @Schema(description = "Whose act it was: a person's id.", example = "p-ada")
        String by) {

    static Settled of(RecordedEvent event) {
        return new Settled(
                event.context().effectiveAt(),
                event.recordedAt(),
                event.context().by().value());
    }
}
