package dev.throughline.query.review.exceptions;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A metric that raised an exception in a week. */
@Schema(description = "A metric that raised an exception, with everything that raised it.")
public record Raised(
        @Schema(description = "The metric's id.") String metric,
        @Schema(description = "What people call it.") String name,
        @Schema(description = "Who has to explain it.") String owner,

        @Schema(description = "What raised it; at least one.")
        List<Cause> causes) {}
