package dev.throughline.command.bet.commit;

import dev.throughline.command.bet.state.SuccessMetrics;
import dev.throughline.command.rules.Checks;
import dev.throughline.events.bet.Measures;
import dev.throughline.events.bet.MetricRole;

/** Rule 1, second line: success is measured by an outcome, and by an input that the team can move. */
final class MetricGate {
    private MetricGate() {}

    static void check(Checks checks, SuccessMetrics metrics) {
        hasAnOutcome(checks, metrics);
        hasAControllableInput(checks, metrics);
    }

    private static void hasAnOutcome(Checks checks, SuccessMetrics metrics) {
        checks.rule(
                metrics.byMetric().values().stream()
                        .anyMatch(metric -> metric.as().role() == MetricRole.OUTPUT
                                && metric.as().measures() == Measures.OUTCOME),
                () -> CommitGate.broken(
                        "outcome-metric-missing",
                        "Expected at least one success metric of role OUTPUT that measures an OUTCOME, but found none.",
                        "Map a metric that shows a change for the customer or the business; work done is none."));
    }

    private static void hasAControllableInput(Checks checks, SuccessMetrics metrics) {
        checks.rule(
                metrics.byMetric().values().stream()
                        .anyMatch(metric -> metric.as().role() == MetricRole.INPUT
                                && metric.as().controllable()),
                () -> CommitGate.broken(
                        "input-metric-missing",
                        "Expected at least one controllable success metric of role INPUT, but found none.",
                        "Map a leading figure that the team can move itself."));
    }
}
