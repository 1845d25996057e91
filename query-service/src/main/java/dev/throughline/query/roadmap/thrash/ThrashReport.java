package dev.throughline.query.roadmap.thrash;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** How often the roadmap changed its mind without a reason, and whether it kept what it promised. */
@Schema(description = "How often the roadmap changed its mind without a reason, and whether it kept what it promised.")
record ThrashReport(
        @Schema(description = "The periods, in order.") List<ThrashPeriod> periods) {}
