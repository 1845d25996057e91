package dev.throughline.command.bet.metrics;

import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.command.SuccessMetricCommand.MapSuccessMetric;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.MetricFacts;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Quantity;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.Direction;
import dev.throughline.events.bet.SuccessMetricEvent.SuccessMetricMapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which metric tells whether a bet succeeds, from where to where and by when; said again, it replaces what was said. */
public final class MetricMapping {
    private MetricMapping() {}

    public static Verdict<BetEvent> decide(MapSuccessMetric map, Known bet, Circumstances now) {
        Checks checks = new Checks()
                .present("metric", map.metric())
                .present("role", map.role())
                .present("measures", map.measures())
                .present("direction", map.direction())
                .date("due", map.due());
        Stages.isOpen(checks, bet);
        quantityFits(checks, "baseline", map.baseline());
        quantityFits(checks, "target", map.target());
        targetLiesInTheDirection(checks, map);
        MetricFacts metric = Goalposts.known(checks, map.metric(), bet, now);
        Goalposts.versionExists(checks, "metricVersion", map.metricVersion(), metric);
        Goalposts.stand(checks, map.metric(), bet);
        return checks.then(() -> List.of(mapped(map, Objects.requireNonNull(metric))));
    }

    private static void quantityFits(Checks checks, String field, @Nullable BigDecimal value) {
        checks.present(field, value)
                .rule(
                        value == null || Quantity.fits(value),
                        () -> Violation.input(
                                field + ".out-of-range",
                                "Expected '" + field + "' from -" + Quantity.MAX.toPlainString() + " to "
                                        + Quantity.MAX.toPlainString() + " with at most six decimals.",
                                "Give the value in the unit of the metric."));
    }

    private static void targetLiesInTheDirection(Checks checks, MapSuccessMetric map) {
        BigDecimal baseline = map.baseline();
        BigDecimal target = map.target();
        if (map.direction() == null || !Quantity.fits(baseline) || !Quantity.fits(target)) {
            return;
        }
        int way = Objects.requireNonNull(target).compareTo(baseline);
        checks.rule(
                map.direction() == Direction.UP ? way > 0 : way < 0,
                () -> Violation.input(
                                "target.not-in-direction",
                                "Expected a target that lies " + map.direction() + " from the baseline, but found a"
                                        + " baseline and a target that do not.",
                                "Correct the target, the baseline or the direction.")
                        .with("baseline", new Quantity(Objects.requireNonNull(baseline)).toString())
                        .with("target", new Quantity(target).toString()));
    }

    private static SuccessMetricMapped mapped(MapSuccessMetric map, MetricFacts metric) {
        return new SuccessMetricMapped(
                metric.metric(),
                Objects.requireNonNullElse(
                        map.metricVersion(), metric.versions().size()),
                Required.field(map.role(), "role"),
                Required.field(map.measures(), "measures"),
                Objects.requireNonNullElse(map.controllable(), false),
                new Quantity(Required.field(map.baseline(), "baseline")),
                new Quantity(Required.field(map.target(), "target")),
                Required.field(map.direction(), "direction"),
                Required.field(map.due(), "due"));
    }
}
