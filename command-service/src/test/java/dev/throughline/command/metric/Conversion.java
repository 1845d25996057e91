package dev.throughline.command.metric;

import dev.throughline.command.metric.MetricCommand.DefineMetric;
import dev.throughline.command.metric.MetricCommand.ObserveMetric;
import dev.throughline.command.rules.Given;
import dev.throughline.events.ObservationId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Quantity;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricEvent;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A weekly metric that is a share, and one that is a sum; for each command an example that the rules accept. */
final class Conversion {
    static final MetricTerms SUM_TERMS = new MetricTerms(
            "Paid orders",
            "orders with status paid",
            "orders",
            Grain.WEEK,
            Aggregation.SUM,
            Comparison.PERCENT,
            Better.UP,
            new PersonId("prs-owner1"));
    static final MetricTerms SHARE_TERMS = new MetricTerms(
            "Conversion",
            "orders / visits",
            "share of visits",
            Grain.WEEK,
            Aggregation.RATIO,
            Comparison.BASIS_POINTS,
            Better.UP,
            new PersonId("prs-owner1"));
    static final MetricDefined SUM = new MetricDefined(new PortfolioId("retail"), 1, SUM_TERMS);
    static final MetricDefined SHARE = new MetricDefined(new PortfolioId("retail"), 1, SHARE_TERMS);

    static final DefineMetric DEFINE = new DefineMetric(
            new PortfolioId("retail"),
            "Paid orders",
            "orders with status paid",
            "orders",
            Grain.WEEK,
            Aggregation.SUM,
            Comparison.PERCENT,
            Better.UP,
            new PersonId("prs-owner1"));

    /** 2 to 8 March, known on the 10th. */
    static final ObserveMetric OBSERVE = new ObserveMetric(null, null, "2026-W10", new BigDecimal("1200"), null, null);

    static final Period W10 = new Period("2026-W10", LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-08"));

    private Conversion() {}

    static Given<MetricCommand, MetricState, MetricEvent> undefined() {
        return Given.nothing(new MetricDecider(), "metric/orders");
    }

    static Given<MetricCommand, MetricState, MetricEvent> sum() {
        return undefined().and(SUM);
    }

    static Given<MetricCommand, MetricState, MetricEvent> share() {
        return undefined().and(SHARE);
    }

    static MetricObserved observed(String observation, int version, String value) {
        return new MetricObserved(new ObservationId(observation), version, W10, value(value));
    }

    static Reading value(String value) {
        return new Reading(Quantity.of(value), null, null);
    }

    static ObserveMetric ratio(@Nullable String numerator, @Nullable String denominator) {
        return new ObserveMetric(null, null, "2026-W10", null, number(numerator), number(denominator));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
