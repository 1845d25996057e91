package dev.throughline.query.ownership;

import io.swagger.v3.oas.annotations.media.Schema;

/** The owner coverage of one portfolio. */
@Schema(description = "The owner coverage of one portfolio.")
record OwnershipOfPortfolio(
        @Schema(description = "The portfolio's id.") String portfolio,

        @Schema(description = "Its owner coverage.") OwnershipCoverage coverage) {}
