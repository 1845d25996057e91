package dev.throughline.command.bet.metrics;

import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.MetricFacts;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.MetricId;
import dev.throughline.events.StreamId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rule 4, for metrics: what a bet is measured by exists, and stands once anybody committed to the bet. */
public final class Goalposts {
    private Goalposts() {}

    /** The definition of the metric that a command names. */
    public static Needs needs(@Nullable MetricId metric) {
        return metric == null ? Needs.NOTHING : Needs.reading(Set.of(StreamId.of(metric)));
    }

    /** After a commit metrics can be added, and none that is mapped can be changed. */
    static void stand(Checks checks, @Nullable MetricId metric, Known bet) {
        checks.rule(
                metric == null
                        || !bet.facts().decisions().wasCommitted()
                        || !bet.facts().metrics().byMetric().containsKey(metric),
                () -> Violation.state(
                                "goalposts.metric-frozen",
                                "Expected a metric that this bet was not yet measured by, since it was committed, but '"
                                        + metric + "' stands.",
                                "Map another metric beside it; what was promised stays.")
                        .with("metric", String.valueOf(metric))
                        .of(Rule.GOALPOSTS));
    }

    /** What is known of the metric; null, and a violation, if it is none of the bet's portfolio. */
    static @Nullable MetricFacts known(Checks checks, @Nullable MetricId metric, Known bet, Circumstances now) {
        MetricFacts facts = metric == null ? null : now.metric(metric);
        boolean ours =
                facts != null && facts.portfolio().equals(bet.facts().profile().portfolio());
        checks.rule(
                metric == null || ours,
                () -> Violation.input(
                                "metric.unknown",
                                "Expected a metric of the bet's portfolio, but found none called '" + metric + "'.",
                                "Define the metric first, or check its id.")
                        .with("metric", String.valueOf(metric)));
        return ours ? facts : null;
    }

    static void versionExists(Checks checks, String field, @Nullable Integer version, @Nullable MetricFacts metric) {
        checks.rule(
                version == null
                        || metric == null
                        || (version >= 1 && version <= metric.versions().size()),
                () -> Violation.input(
                                field + ".unknown",
                                "Expected a '" + field + "' from 1 to "
                                        + (metric == null
                                                ? 1
                                                : metric.versions().size()) + ", but found " + version + ".",
                                "Name a version of the metric's definition that exists.")
                        .with("found", String.valueOf(version)));
    }
}
