package dev.throughline.query.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How fresh an answer is. */
@Schema(name = "Watermark")
public record Freshness(
        @Schema(description = "The log position up to which the read models are complete.", example = "4711")
        long position,

        @Schema(description = "The latest time at which anything up to there was recorded; none in an empty log.")
        @Nullable
        Instant recordedAt,

        @Schema(
                description = "How long ago the read models were last known to have everything, in seconds; a quiet log"
                        + " does not age.",
                example = "0")
        long lagSeconds,

        @Schema(
                description = "Whether that is longer than the bound, or not known since the start, or an event is"
                        + " missing.")
        boolean stale,

        @Schema(
                description =
                        "How many streams stand still, because an event of theirs is missing or cannot be applied.",
                example = "0")
        int parkedStreams) {}
