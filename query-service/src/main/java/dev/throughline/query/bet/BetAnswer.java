package dev.throughline.query.bet;

import dev.throughline.query.moment.Freshness;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.moment.Shown;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A bet, and the moment it is shown at. */
public record BetAnswer(
        @Schema(description = "What was true at this instant.")
        Instant asOf,

        @Schema(description = "As far as it was known at this instant.")
        Instant knownAt,

        @Schema(description = "Up to this log position; ask with it for the same answer again.", example = "4711")
        long position,

        @Schema(description = "How far the views have come.")
        Freshness freshness,

        @Schema(description = "The bet.") BetView bet)
        implements Shown {

    static BetAnswer of(Moment moment, BetView bet) {
        return new BetAnswer(moment.asOf(), moment.knownAt(), moment.position(), moment.freshness(), bet);
    }
}
