package dev.throughline.query.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A stream that stands still. */
public record ParkedStream(
        @Schema(description = "The stream.", example = "bet/instant-checkout")
        String stream,

        @Schema(
                description =
                        "LOSS: its next event did not come and is fetched; POISON: its next event cannot be applied"
                                + " and waits for an operator.",
                allowableValues = {"LOSS", "POISON"})
        String cause,

        @Schema(description = "What the read models have of it.", example = "2")
        long version,

        @Schema(description = "What is known to exist.", example = "5")
        long neededVersion,

        @Schema(
                description =
                        "For a poison, where the failing event is; for a loss, the first place in the log where the"
                                + " missing event may be, below which the watermark is held.",
                example = "4711")
        long position,

        @Schema(description = "Since when it stands still.") Instant parkedAt) {}
