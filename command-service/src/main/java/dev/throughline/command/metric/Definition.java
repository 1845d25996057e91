package dev.throughline.command.metric;

import static java.util.Objects.requireNonNullElse;

import dev.throughline.command.metric.MetricCommand.DefineMetric;
import dev.throughline.command.metric.MetricCommand.ReviseMetric;
import dev.throughline.command.metric.MetricState.Undefined;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.MetricFacts;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Required;
import dev.throughline.events.metric.MetricEvent;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.events.metric.MetricEvent.MetricRevised;
import dev.throughline.events.metric.MetricTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a metric means. Its grain is that of its first version for good: targets, decks and criteria name its periods,
 * and a series that changes from weeks to months in the middle compares with nothing. Another grain is another metric.
 */
final class Definition {
    private static final int NAME = 120;
    private static final int FORMULA = 2000;
    private static final int UNIT = 40;

    private Definition() {}

    static Verdict<MetricEvent> decide(DefineMetric define, MetricState state, Circumstances now) {
        Checks checks = new Checks();
        idIsFree(checks, state);
        portfolioExists(checks, define, now);
        checks.text("name", define.name(), NAME)
                .text("formula", define.formula(), FORMULA)
                .text("unit", define.unit(), UNIT)
                .present("grain", define.grain())
                .present("aggregation", define.aggregation())
                .present("comparison", define.comparison())
                .present("better", define.better())
                .present("owner", define.owner());
        return checks.then(
                () -> List.of(new MetricDefined(Required.field(define.portfolio(), "portfolio"), 1, terms(define))));
    }

    private static void idIsFree(Checks checks, MetricState state) {
        checks.rule(
                state instanceof Undefined,
                () -> Violation.state(
                        "metric.exists",
                        "Expected an id that is free, but a metric of this id was already defined.",
                        "Revise it, or choose another id."));
    }

    private static void portfolioExists(Checks checks, DefineMetric define, Circumstances now) {
        checks.present("portfolio", define.portfolio())
                .rule(
                        define.portfolio() == null || now.portfolio() != null,
                        () -> Violation.input(
                                "portfolio.unknown",
                                "Expected a portfolio that exists and that you may see, but found none called '"
                                        + define.portfolio() + "'.",
                                "Open the portfolio first, or check its id and that your token covers it."));
    }

    private static MetricTerms terms(DefineMetric define) {
        return new MetricTerms(
                Required.field(define.name(), "name"),
                Required.field(define.formula(), "formula"),
                Required.field(define.unit(), "unit"),
                Required.field(define.grain(), "grain"),
                Required.field(define.aggregation(), "aggregation"),
                Required.field(define.comparison(), "comparison"),
                Required.field(define.better(), "better"),
                Required.field(define.owner(), "owner"));
    }

    static Verdict<MetricEvent> decide(ReviseMetric revise, MetricFacts metric) {
        Checks checks = new Checks();
        optionalText(checks, "name", revise.name(), NAME);
        optionalText(checks, "formula", revise.formula(), FORMULA);
        optionalText(checks, "unit", revise.unit(), UNIT);
        somethingChanges(checks, revise, metric.newest());
        return checks.then(
                () -> List.of(new MetricRevised(metric.versions().size() + 1, revised(metric.newest(), revise))));
    }

    private static void optionalText(Checks checks, String field, @Nullable String value, int max) {
        if (value != null) {
            checks.text(field, value, max);
        }
    }

    private static void somethingChanges(Checks checks, ReviseMetric revise, MetricTerms now) {
        checks.rule(
                !isSame(revise, now),
                () -> Violation.state(
                        "revision.changes-nothing",
                        "Expected a definition that differs from the newest version, but it says the same.",
                        "Send what is to be different; what is left out stays."));
    }

    /** Compared field by field, since a revision may hold text that no definition takes. */
    private static boolean isSame(ReviseMetric revise, MetricTerms now) {
        return revise.equals(new ReviseMetric(
                revise.name() == null ? null : now.name(),
                revise.formula() == null ? null : now.formula(),
                revise.unit() == null ? null : now.unit(),
                revise.aggregation() == null ? null : now.aggregation(),
                revise.comparison() == null ? null : now.comparison(),
                revise.better() == null ? null : now.better(),
                revise.owner() == null ? null : now.owner()));
    }

    private static MetricTerms revised(MetricTerms now, ReviseMetric revise) {
        return new MetricTerms(
                requireNonNullElse(revise.name(), now.name()),
                requireNonNullElse(revise.formula(), now.formula()),
                requireNonNullElse(revise.unit(), now.unit()),
                now.grain(),
                requireNonNullElse(revise.aggregation(), now.aggregation()),
                requireNonNullElse(revise.comparison(), now.comparison()),
                requireNonNullElse(revise.better(), now.better()),
                requireNonNullElse(revise.owner(), now.owner()));
    }
}
