package dev.throughline.query.bet.parts;

import dev.throughline.events.MetricId;
import dev.throughline.events.Quantity;
import dev.throughline.events.bet.Direction;
import dev.throughline.events.bet.Measures;
import dev.throughline.events.bet.MetricRole;
import dev.throughline.events.bet.SuccessMetricEvent.MetricVersionAdopted;
import dev.throughline.events.bet.SuccessMetricEvent.SuccessMetricMapped;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.History;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the success of a bet is measured. */
public record SuccessMetric(
        @Schema(description = "The metric's id.") String metric,

        @Schema(description = "The version of its definition that is meant now.")
        int metricVersion,

        @Schema(description = "What it is to the bet.") MetricRole role,

        @Schema(description = "Whether it measures an outcome or an output of work.")
        Measures measures,

        @Schema(description = "Whether the team can move it directly.")
        boolean controllable,

        @Schema(description = "Its value when it was mapped, in the unit of the metric.")
        Quantity baseline,

        @Schema(description = "Its value that would be success, in the unit of the metric.")
        Quantity target,

        @Schema(description = "Where it should go.") Direction direction,

        @Schema(description = "The day by which the target should be reached.")
        LocalDate due) {

    /** Mapped anew, a metric means what was said last; in the order in which they were first mapped. */
    public static List<SuccessMetric> of(History bet) {
        Map<MetricId, SuccessMetric> metrics = new LinkedHashMap<>();
        bet.all(SuccessMetricMapped.class).stream()
                .map(Happened::event)
                .forEach(e -> metrics.put(e.metric(), mapped(e)));
        bet.all(MetricVersionAdopted.class).stream()
                .map(Happened::event)
                .forEach(e -> metrics.computeIfPresent(e.metric(), (id, metric) -> metric.adopting(e.to())));
        return List.copyOf(metrics.values());
    }

    private static SuccessMetric mapped(SuccessMetricMapped e) {
        return new SuccessMetric(
                e.metric().value(),
                e.metricVersion(),
                e.role(),
                e.measures(),
                e.controllable(),
                e.baseline(),
                e.target(),
                e.direction(),
                e.due());
    }

    private SuccessMetric adopting(int version) {
        return new SuccessMetric(
                metric,
                Math.max(version, metricVersion),
                role,
                measures,
                controllable,
                baseline,
                target,
                direction,
                due);
    }
}
