package dev.throughline.query.allocation;

import io.swagger.v3.oas.annotations.media.Schema;

/** The week of one portfolio alone. */
@Schema(description = "The week of one portfolio alone: what is lent between the portfolios asked about is lent here.")
record AllocationOfPortfolio(
        @Schema(description = "The portfolio's id.") String portfolio,

        @Schema(description = "Its figures; in the weeks of the whole report.")
        AllocationWeek figures) {}
