package dev.throughline.command.portfolio;

import dev.throughline.command.portfolio.PortfolioCommand.SetTargets;
import dev.throughline.command.portfolio.PortfolioCommand.Target;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.KnownMetric;
import dev.throughline.command.rules.MetricFacts;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.MetricId;
import dev.throughline.events.Quantity;
import dev.throughline.events.Required;
import dev.throughline.events.StreamId;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Periods;
import dev.throughline.events.portfolio.PortfolioEvent;
import dev.throughline.events.portfolio.PortfolioEvent.MetricTargetSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What metrics should be in periods; a target set again replaces the one before. */
final class Targets {
    private static final int MOST = 100;

    private Targets() {}

    static Needs needs(SetTargets set) {
        return Needs.reading(metrics(set).map(StreamId::of).collect(Collectors.toSet()));
    }

    private static Stream<MetricId> metrics(SetTargets set) {
        return set.targets().stream()
                .limit(MOST)
                .map(Target::metric)
                .filter(Objects::nonNull)
                .distinct();
    }

    static Verdict<PortfolioEvent> decide(SetTargets set, Circumstances now) {
        Checks checks = new Checks().few("targets", set.targets(), MOST);
        checks.rule(
                !set.targets().isEmpty(),
                () -> Violation.input(
                        "targets.missing", "Expected targets in 'targets', but found none.", "Add at least one."));
        metrics(set).forEach(metric -> KnownMetric.check(checks, metric, now));
        List<Target> few = set.targets().stream().limit(MOST).toList();
        few.forEach(target -> targetIsComplete(checks, target));
        few.forEach(target -> periodIsOfTheGrain(checks, target, now));
        eachPeriodHasOneTarget(checks, few);
        return checks.then(() ->
                few.stream().<PortfolioEvent>map(target -> set(target, now)).toList());
    }

    private static void targetIsComplete(Checks checks, Target target) {
        checks.present("targets.metric", target.metric())
                .present("targets.period", target.period())
                .present("targets.value", target.value());
        checks.rule(
                target.value() == null || Quantity.fits(target.value()),
                () -> Violation.input(
                        "targets.value.out-of-range",
                        "Expected a value from -" + Quantity.MAX + " to " + Quantity.MAX
                                + " with at most six decimals.",
                        "Use a larger unit, or round."));
    }

    private static void periodIsOfTheGrain(Checks checks, Target target, Circumstances now) {
        MetricFacts metric = target.metric() == null ? null : now.metric(target.metric());
        checks.rule(
                metric == null || target.period() == null || period(target, now).isPresent(),
                () -> Violation.input(
                                "targets.period.malformed",
                                "Expected "
                                        + Periods.example(Objects.requireNonNull(metric)
                                                .newest()
                                                .grain()) + " as a period of '" + target.metric()
                                        + "', but found another one.",
                                "Targets are set for the periods in which the metric is observed.")
                        .with("metric", String.valueOf(target.metric())));
    }

    private static void eachPeriodHasOneTarget(Checks checks, List<Target> targets) {
        long distinct = targets.stream()
                .map(target -> target.metric() + " " + target.period())
                .distinct()
                .count();
        checks.rule(
                distinct == targets.size(),
                () -> Violation.input(
                        "targets.repeated",
                        "Expected one target for each metric and period, but found two.",
                        "Keep the one that is meant."));
    }

    private static Optional<Period> period(Target target, Circumstances now) {
        MetricFacts metric = target.metric() == null ? null : now.metric(target.metric());
        return metric == null || target.period() == null
                ? Optional.empty()
                : now.periods().named(metric.newest().grain(), target.period());
    }

    private static MetricTargetSet set(Target target, Circumstances now) {
        return new MetricTargetSet(
                Required.field(target.metric(), "metric"),
                period(target, now).orElseThrow(),
                new Quantity(Required.field(target.value(), "value")));
    }
}
