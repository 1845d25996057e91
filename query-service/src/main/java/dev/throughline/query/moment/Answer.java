package dev.throughline.query.moment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A report, and the moment it is shown at. */
public record Answer<T>(
        @Schema(description = "What was true at this instant.")
        Instant asOf,

        @Schema(description = "As far as it was known at this instant.")
        Instant knownAt,

        @Schema(description = "Up to this log position; ask with it for the same answer again.", example = "4711")
        long position,

        @Schema(description = "How far the views have come.")
        Freshness freshness,

        @Schema(description = "What was asked for.") T report)
        implements Shown {

    public static <T> Answer<T> at(Moment moment, T report) {
        return new Answer<>(moment.asOf(), moment.knownAt(), moment.position(), moment.freshness(), report);
    }
}
