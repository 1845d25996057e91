package dev.throughline.command.bet.command;

import dev.throughline.events.MetricId;
import dev.throughline.events.bet.Direction;
import dev.throughline.events.bet.Measures;
import dev.throughline.events.bet.MetricRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a bet can be asked to measure its success. */
public sealed interface SuccessMetricCommand extends BetCommand {

    /** Say which metric tells whether the bet succeeds; the newest version of its definition if none is said. */
    record MapSuccessMetric(
            @Nullable MetricId metric,
            @Nullable Integer metricVersion,
            @Nullable MetricRole role,
            @Nullable Measures measures,
            @Nullable Boolean controllable,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable Direction direction,
            @Nullable LocalDate due)
            implements SuccessMetricCommand {}

    /** Mean a later version of a metric from now on. */
    record AdoptMetricVersion(
            @Nullable MetricId metric, @Nullable Integer version) implements SuccessMetricCommand {}
}
