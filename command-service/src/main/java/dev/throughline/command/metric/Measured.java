package dev.throughline.command.metric;

import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Quantity;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.metric.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What somebody says they measured: numerator and denominator of a ratio, the value of anything else. */
record Measured(
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {
    private static final int DECIMALS = 6;

    void check(Checks checks, MetricTerms terms) {
        boolean ratio = terms.aggregation() == Aggregation.RATIO;
        needed(checks, "value", value, !ratio, terms);
        needed(checks, "numerator", numerator, ratio, terms);
        needed(checks, "denominator", denominator, ratio, terms);
        denominatorIsPositive(checks);
        ratioIsWithinRange(checks);
        fractionIsFromZeroToOne(checks, terms);
    }

    private static void needed(
            Checks checks, String field, @Nullable BigDecimal found, boolean needed, MetricTerms terms) {
        checks.rule(
                !needed || found != null,
                () -> Violation.input(
                        field + ".missing",
                        "Expected '" + field + "' for a metric aggregated by " + terms.aggregation() + ".",
                        "A RATIO is given as numerator and denominator, anything else as value."));
        checks.rule(
                needed || found == null,
                () -> Violation.input(
                        field + ".not-for-metric",
                        "Expected no '" + field + "' for a metric aggregated by " + terms.aggregation() + ".",
                        "A RATIO is given as numerator and denominator, anything else as value."));
        checks.rule(
                found == null || Quantity.fits(found),
                () -> Violation.input(
                        field + ".out-of-range",
                        "Expected " + field + " from -" + Quantity.MAX + " to " + Quantity.MAX
                                + " with at most six decimals.",
                        "Use a larger unit, or round."));
    }

    private void denominatorIsPositive(Checks checks) {
        checks.rule(
                denominator == null || denominator.signum() > 0,
                () -> Violation.input(
                        "denominator.not-positive",
                        "Expected a denominator above 0, but found 0 or less.",
                        "Of nothing there is no share: leave the period unobserved."));
    }

    private void ratioIsWithinRange(Checks checks) {
        BigDecimal share = share();
        checks.rule(
                share == null || share.abs().compareTo(Quantity.MAX) <= 0,
                () -> Violation.input(
                        "ratio.out-of-range",
                        "Expected a ratio from -" + Quantity.MAX + " to " + Quantity.MAX + ".",
                        "Check numerator and denominator."));
    }

    /** Shown and scaled as basis points, a share of more than the whole would be read a hundred times too large. */
    private void fractionIsFromZeroToOne(Checks checks, MetricTerms terms) {
        BigDecimal found = value != null && Quantity.fits(value) ? value : share();
        boolean fraction = found == null || (found.signum() >= 0 && found.compareTo(BigDecimal.ONE) <= 0);
        checks.rule(
                terms.comparison() != Comparison.BASIS_POINTS || fraction,
                () -> Violation.input(
                        "fraction.out-of-range",
                        "Expected a fraction from 0 to 1 for a metric compared in BASIS_POINTS, but found another number.",
                        "Send 0.0425 for 4.25 %."));
    }

    /** Null when there is none, or none that can be worked out safely. */
    private @Nullable BigDecimal share() {
        return numerator == null
                        || denominator == null
                        || !Quantity.fits(numerator)
                        || !Quantity.fits(denominator)
                        || denominator.signum() <= 0
                ? null
                : numerator.divide(denominator, DECIMALS, RoundingMode.UP);
    }

    Reading reading() {
        return new Reading(quantity(value), quantity(numerator), quantity(denominator));
    }

    private static @Nullable Quantity quantity(@Nullable BigDecimal number) {
        return number == null ? null : new Quantity(number);
    }
}
