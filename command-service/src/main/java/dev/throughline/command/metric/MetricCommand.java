package dev.throughline.command.metric;

import dev.throughline.events.ObservationId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What can be asked of a metric. */
public sealed interface MetricCommand {

    /** Define a metric. */
    record DefineMetric(
            @Nullable PortfolioId portfolio,
            @Nullable String name,
            @Nullable String formula,
            @Nullable String unit,
            @Nullable Grain grain,
            @Nullable Aggregation aggregation,
            @Nullable Comparison comparison,
            @Nullable Better better,
            @Nullable PersonId owner)
            implements MetricCommand {}

    /** Define a metric otherwise; what is left out stays. The old version stays for the bets that mean it. */
    record ReviseMetric(
            @Nullable String name,
            @Nullable String formula,
            @Nullable String unit,
            @Nullable Aggregation aggregation,
            @Nullable Comparison comparison,
            @Nullable Better better,
            @Nullable PersonId owner)
            implements MetricCommand {}

    /** Record a value of a period: a day (2026-11-22), an ISO week (2026-W47) or a month (2026-11). */
    record ObserveMetric(
            @Nullable ObservationId observation,
            @Nullable Integer version,
            @Nullable String period,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator)
            implements MetricCommand {}

    /** Record what an observation should have said. */
    record CorrectObservation(
            @Nullable ObservationId observation,
            @Nullable ObservationId supersedes,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator)
            implements MetricCommand {}
}
