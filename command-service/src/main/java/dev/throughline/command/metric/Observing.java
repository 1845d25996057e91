package dev.throughline.command.metric;

import dev.throughline.command.metric.MetricCommand.ObserveMetric;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.MetricFacts;
import dev.throughline.command.rules.Numbered;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.ObservationId;
import dev.throughline.events.metric.MetricEvent;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Periods;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value of a period that has ended, once per version; every version can be observed as long as somebody means it. */
final class Observing {
    private Observing() {}

    static Verdict<MetricEvent> decide(ObserveMetric observe, MetricFacts metric, Circumstances now) {
        int version =
                Objects.requireNonNullElse(observe.version(), metric.versions().size());
        Measured measured = new Measured(observe.value(), observe.numerator(), observe.denominator());
        Period period = period(observe, metric, now);
        MetricTerms terms = metric.terms(version);
        Checks checks = new Checks().present("period", observe.period());
        versionExists(checks, version, metric);
        idIsFree(checks, observe.observation(), metric);
        periodIsOfTheGrain(checks, observe, period, metric);
        if (period != null) {
            periodHasEnded(checks, period, now);
            periodIsObservedOnce(checks, version, period, metric);
        }
        if (terms != null) {
            measured.check(checks, terms);
        }
        return checks.then(() -> List.of(new MetricObserved(
                observe.observation() == null ? nextId(metric) : observe.observation(),
                version,
                Objects.requireNonNull(period),
                measured.reading())));
    }

    private static @Nullable Period period(ObserveMetric observe, MetricFacts metric, Circumstances now) {
        return observe.period() == null
                ? null
                : now.periods().named(metric.newest().grain(), observe.period()).orElse(null);
    }

    private static void versionExists(Checks checks, int version, MetricFacts metric) {
        checks.rule(
                metric.terms(version) != null,
                () -> Violation.state(
                                "version.unknown",
                                "Expected a version from 1 to "
                                        + metric.versions().size() + ", but found " + version + ".",
                                "Leave 'version' out to observe the newest.")
                        .with("version", version));
    }

    static void idIsFree(Checks checks, @Nullable ObservationId observation, MetricFacts metric) {
        checks.rule(
                metric.observations().stream()
                        .noneMatch(taken -> taken.observation().equals(observation)),
                () -> Violation.state(
                        "observation.id-taken",
                        "Expected an observation id that is free in this metric, but '" + observation + "' is taken.",
                        "Choose another id, or leave it out to get one."));
    }

    private static void periodIsOfTheGrain(
            Checks checks, ObserveMetric observe, @Nullable Period period, MetricFacts metric) {
        checks.rule(
                observe.period() == null || period != null,
                () -> Violation.input(
                        "period.malformed",
                        "Expected " + Periods.example(metric.newest().grain()) + " in 'period', but found another one.",
                        "The metric is observed by " + metric.newest().grain() + "."));
    }

    /** Rule 11: what has not ended cannot have been observed. */
    private static void periodHasEnded(Checks checks, Period period, Circumstances now) {
        checks.rule(
                now.day().isAfter(period.end()),
                () -> Violation.state(
                                "period.not-over",
                                "Expected a period that ended before " + now.day() + ", but " + period.label()
                                        + " ends on " + period.end() + ".",
                                "Record it from the day after its end on.")
                        .with("end", period.end().toString())
                        .of(Rule.TWO_CLOCKS));
    }

    private static void periodIsObservedOnce(Checks checks, int version, Period period, MetricFacts metric) {
        checks.rule(
                metric.of(version, period).findAny().isEmpty(),
                () -> Violation.state(
                                "observation.exists",
                                "Expected a period that version " + version + " was not yet observed in, but "
                                        + period.label() + " was.",
                                "Correct that observation.")
                        .with(
                                "observation",
                                metric.of(version, period)
                                        .reduce((earlier, later) -> later)
                                        .map(last -> last.observation().value())
                                        .orElseThrow()));
    }

    /** Its number in the metric, or the next that no client took. */
    static ObservationId nextId(MetricFacts metric) {
        return Numbered.next(
                "observation",
                metric.observations().size(),
                id -> metric.observations().stream()
                        .anyMatch(taken -> taken.observation().equals(id)),
                ObservationId::new);
    }
}
