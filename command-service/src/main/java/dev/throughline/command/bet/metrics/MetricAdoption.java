package dev.throughline.command.bet.metrics;

import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.command.SuccessMetricCommand.AdoptMetricVersion;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.SuccessMetrics.Mapped;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.SuccessMetricEvent.MetricVersionAdopted;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Meaning a later version of a metric's definition than so far. */
public final class MetricAdoption {
    private MetricAdoption() {}

    public static Verdict<BetEvent> decide(AdoptMetricVersion adopt, Known bet, Circumstances now) {
        Mapped mapped =
                adopt.metric() == null ? null : bet.facts().metrics().byMetric().get(adopt.metric());
        Checks checks = new Checks().present("metric", adopt.metric()).present("version", adopt.version());
        Stages.isOpen(checks, bet);
        Goalposts.versionExists(checks, "version", adopt.version(), Goalposts.known(checks, adopt.metric(), bet, now));
        metricIsMapped(checks, adopt, mapped);
        versionIsLater(checks, adopt, mapped);
        Goalposts.stand(checks, adopt.metric(), bet);
        return checks.then(() -> List.of(new MetricVersionAdopted(
                Required.field(adopt.metric(), "metric"),
                Objects.requireNonNull(mapped).version(),
                Required.field(adopt.version(), "version"))));
    }

    private static void metricIsMapped(Checks checks, AdoptMetricVersion adopt, @Nullable Mapped mapped) {
        checks.rule(
                adopt.metric() == null || mapped != null,
                () -> Violation.state(
                                "metric.not-mapped",
                                "Expected a metric that the bet is measured by, but '" + adopt.metric() + "' is none.",
                                "Map it as a success metric.")
                        .with("metric", String.valueOf(adopt.metric())));
    }

    private static void versionIsLater(Checks checks, AdoptMetricVersion adopt, @Nullable Mapped mapped) {
        checks.rule(
                mapped == null || adopt.version() == null || adopt.version() > mapped.version(),
                () -> Violation.state(
                                "version.not-later",
                                "Expected a version after "
                                        + Objects.requireNonNull(mapped).version() + ", which is meant now, but found "
                                        + adopt.version() + ".",
                                "Name the version that is to be meant from now on.")
                        .with("found", String.valueOf(adopt.version())));
    }
}
