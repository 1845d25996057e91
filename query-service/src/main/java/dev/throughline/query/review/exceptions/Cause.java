package dev.throughline.query.review.exceptions;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One thing that raised an exception, with the figures that did. */
@Schema(description = "One thing that raised an exception, with the figures that did.")
public record Cause(
        @Schema(description = "What it is.") CauseKind kind,

        @Schema(description = "The week, or the month of a metric that is observed by month.")
        String period,

        @Schema(
                description =
                        "What was observed, in the unit of the metric; for RANGE_EXCEEDED the difference to the week"
                                + " before.")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal value,

        @Schema(description = "The version of the metric's definition that was observed.")
        int version,

        @Schema(
                description =
                        "What it was held against, in the unit of the metric: the target; the bet's baseline, from the"
                                + " day on which it is due its target; the limit.")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal bound,

        @Schema(description = "The bet whose guardrail it is; else none.") @Nullable
        String bet) {}
