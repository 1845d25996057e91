package dev.throughline.query.portfolio;

import dev.throughline.query.moment.Freshness;
import dev.throughline.query.moment.Shown;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A portfolio, and the moment it is shown at. */
record PortfolioAnswer(
        @Schema(description = "What was true at this instant.")
        Instant asOf,

        @Schema(description = "As far as it was known at this instant.")
        Instant knownAt,

        @Schema(description = "Up to this log position; ask with it for the same answer again.", example = "4711")
        long position,

        @Schema(description = "How far the views have come.")
        Freshness freshness,

        @Schema(description = "The portfolio.") PortfolioView portfolio)
        implements Shown {}
