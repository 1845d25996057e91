package dev.throughline.query.metric;

import dev.throughline.query.picture.MetricLife;
import dev.throughline.query.picture.Observation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A metric, in a line. */
@Schema(description = "A metric as it is defined now, in a line.")
record MetricRow(
        @Schema(description = "Its id.", example = "checkout-conversion")
        String id,

        @Schema(description = "Its portfolio.", example = "payments")
        String portfolio,

        @Schema(description = "The newest version of its definition.")
        MetricDefinition definition,

        @Schema(description = "How many observations there are, corrected ones included. A count.")
        int observations,

        @Schema(
                description =
                        "The observation of its latest period that counts, of the newest version that has one there;"
                                + " none before the first.")
        @Nullable
        ObservationRow last) {

    static MetricRow of(MetricLife metric) {
        return new MetricRow(
                metric.metric().value(),
                metric.portfolio().value(),
                MetricDefinition.of(metric.versions().getLast()),
                metric.observations().size(),
                metric.standing().stream()
                        .max(Comparator.comparing(
                                        (Observation each) -> each.period().end())
                                .thenComparing(Observation::version))
                        .map(ObservationRow::of)
                        .orElse(null));
    }
}
