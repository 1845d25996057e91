package dev.throughline.command.rules;

import dev.throughline.events.MetricId;

/** Whether a metric can be referred to. */
public final class KnownMetric {
    private KnownMetric() {}

    /** It exists in the portfolio of the decision; one of another portfolio might as well not. */
    public static void check(Checks checks, MetricId metric, Circumstances now) {
        MetricFacts found = now.metric(metric);
        PortfolioFacts portfolio = now.portfolio();
        checks.rule(
                found != null && portfolio != null && found.portfolio().equals(portfolio.id()),
                () -> Violation.state(
                                "metric.unknown",
                                "Expected a metric of this portfolio, but found none called '" + metric + "'.",
                                "Define it first, or correct the id.")
                        .with("metric", metric.value()));
    }
}
