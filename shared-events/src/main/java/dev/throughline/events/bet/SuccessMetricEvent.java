package dev.throughline.events.bet;

import dev.throughline.events.MetricId;
import dev.throughline.events.Quantity;
import dev.throughline.events.Required;
import dev.throughline.events.WireName;
import java.time.LocalDate;

/** How the success of a bet is measured. */
public sealed interface SuccessMetricEvent extends BetEvent {

    /**
     * A metric tells whether the bet succeeds.
     *
     * @param metricVersion the version of its definition that is meant
     * @param controllable whether the team can move it directly
     * @param baseline its value today, in the unit of the metric
     * @param target its value that would be success, in the unit of the metric
     * @param direction where it should go
     * @param due the day by which the target should be reached
     */
    @WireName("bet.success-metric-mapped.v1")
    record SuccessMetricMapped(
            MetricId metric,
            int metricVersion,
            MetricRole role,
            Measures measures,
            boolean controllable,
            Quantity baseline,
            Quantity target,
            Direction direction,
            LocalDate due)
            implements SuccessMetricEvent {
        public SuccessMetricMapped {
            Required.field(metric, "metric");
            Required.field(role, "role");
            Required.field(measures, "measures");
            Required.field(baseline, "baseline");
            Required.field(target, "target");
            Required.field(direction, "direction");
            Required.field(due, "due");
        }
    }

    /**
     * From now on a later version of a metric is meant.
     *
     * @param from the version meant so far
     * @param to the version meant from now on
     */
    @WireName("bet.metric-version-adopted.v1")
    record MetricVersionAdopted(MetricId metric, int from, int to) implements SuccessMetricEvent {
        public MetricVersionAdopted {
            Required.field(metric, "metric");
        }
    }
}
