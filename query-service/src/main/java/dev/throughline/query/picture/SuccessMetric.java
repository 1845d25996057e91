package dev.throughline.query.picture;

import dev.throughline.events.MetricId;
import dev.throughline.events.Quantity;
import dev.throughline.events.bet.Direction;
import dev.throughline.events.bet.Measures;
import dev.throughline.events.bet.MetricRole;
import dev.throughline.events.bet.SuccessMetricEvent.MetricVersionAdopted;
import dev.throughline.events.bet.SuccessMetricEvent.SuccessMetricMapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
        LocalDate due,

        @Schema(
                description = "Its value in the last period that was observed of this version, corrections applied, in"
                        + " the unit of the metric; a ratio is numerator ÷ denominator, rounded to six decimals. None"
                        + " before the first observation.")
        @Nullable
        Quantity lastValue,

        @Schema(description = "That period.", example = "2026-W47") @Nullable
        String lastPeriod,

        @Schema(description = "The last day of that period.") @Nullable
        LocalDate lastPeriodEnd) {

    /** Mapped anew, a metric means what was said last; in the order in which they were first mapped. */
    public static List<SuccessMetric> of(History bet, LastValues values) {
        return of(bet).stream().map(metric -> metric.with(values)).toList();
    }

    /** The same without values, which are no part of the bet's own history. */
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
                e.due(),
                null,
                null,
                null);
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
                due,
                null,
                null,
                null);
    }

    private SuccessMetric with(LastValues values) {
        return values.of(metric, metricVersion)
                .map(last -> new SuccessMetric(
                        metric,
                        metricVersion,
                        role,
                        measures,
                        controllable,
                        baseline,
                        target,
                        direction,
                        due,
                        last.value(),
                        last.period().label(),
                        last.period().end()))
                .orElse(this);
    }
}
