package dev.throughline.query.moment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the read models have come at the time of the answer. */
public record Freshness(
        @Schema(
                description =
                        "The latest time at which anything was recorded that the views have; none before the first event.")
        @Nullable
        Instant recordedAt,

        @Schema(description = "How long ago the views were last known to have everything, in seconds.", example = "0")
        long lagSeconds,

        @Schema(
                description = "Whether that is longer than it should be, or 'minVersion' was asked for and not reached"
                        + " in time.")
        boolean stale) {

    static Freshness of(dev.throughline.query.intake.Freshness now) {
        return new Freshness(now.recordedAt(), now.lagSeconds(), now.stale());
    }

    Freshness asStale() {
        return new Freshness(recordedAt, lagSeconds, true);
    }
}
