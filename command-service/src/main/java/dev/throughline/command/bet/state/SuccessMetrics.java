package dev.throughline.command.bet.state;

import dev.throughline.events.MetricId;
import dev.throughline.events.bet.SuccessMetricEvent;
import dev.throughline.events.bet.SuccessMetricEvent.MetricVersionAdopted;
import dev.throughline.events.bet.SuccessMetricEvent.SuccessMetricMapped;
import java.util.Map;

/** How the success of a bet is measured. */
public record SuccessMetrics(Map<MetricId, Mapped> byMetric) {
    static final SuccessMetrics NONE = new SuccessMetrics(Map.of());

    /** @param version the version of the metric's definition that is meant now */
    public record Mapped(SuccessMetricMapped as, int version) {}

    SuccessMetrics after(SuccessMetricEvent event) {
        return new SuccessMetrics(
                switch (event) {
                    case SuccessMetricMapped e -> Copies.with(byMetric, e.metric(), new Mapped(e, e.metricVersion()));
                    case MetricVersionAdopted e ->
                        Copies.change(byMetric, e.metric(), mapped -> new Mapped(mapped.as(), e.to()));
                });
    }
}
