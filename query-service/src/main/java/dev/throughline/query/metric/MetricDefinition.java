package dev.throughline.query.metric;

import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricEvent.MetricRevised;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.query.picture.Happened;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A definition of a metric. */
@Schema(description = "A definition of a metric; older ones stay for those who mean them.")
record MetricDefinition(
        @Schema(description = "From 1, rising by 1.") int version,
        @Schema(description = "What people call it.") String name,

        @Schema(description = "How it is computed, in words or symbols.")
        String formula,

        @Schema(description = "The unit of its values.") String unit,

        @Schema(description = "How long its own periods are.")
        Grain grain,

        @Schema(description = "How its periods make longer ones.")
        Aggregation aggregation,

        @Schema(
                description =
                        "How two of its values are compared. PERCENT: current ÷ prior − 1. BASIS_POINTS: (current −"
                                + " prior) × 10,000, for fractions from 0 to 1.")
        Comparison comparison,

        @Schema(description = "Which direction is good.") Better better,
        @Schema(description = "Who answers for it.") String owner,

        @Schema(description = "When it was defined so.") Instant definedAt,
        @Schema(description = "Who defined it so.") String by) {

    static MetricDefinition of(Happened<MetricRevised> revised) {
        MetricTerms terms = revised.event().terms();
        return new MetricDefinition(
                revised.event().version(),
                terms.name(),
                terms.formula(),
                terms.unit(),
                terms.grain(),
                terms.aggregation(),
                terms.comparison(),
                terms.better(),
                terms.owner().value(),
                revised.effectiveAt(),
                revised.context().by().value());
    }
}
