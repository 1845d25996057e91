package dev.throughline.query.tripwires;

import dev.throughline.events.Quantity;
import dev.throughline.events.bet.Operator;
import dev.throughline.events.metric.Reading;
import dev.throughline.query.figures.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An observed value beside a threshold. Above 0 there is room left, below 0 the threshold is passed; at 0 it depends on
 * whether the operator includes it. A ratio is compared exactly, and rounded half even to 0.000001 only to be shown.
 *
 * @param top the numerator of a ratio; the value of anything else
 * @param bottom the denominator of a ratio, above 0; 1 for anything else
 */
record Distance(BigDecimal top, BigDecimal bottom, Operator operator, BigDecimal threshold) {
    private static final int DECIMALS = 6;

    static Distance of(Reading reading, Operator operator, Quantity threshold) {
        return new Distance(top(reading), bottom(reading), operator, threshold.value());
    }

    /** The observed value in the unit of the metric. */
    static BigDecimal value(Reading reading) {
        return shown(top(reading), bottom(reading));
    }

    /** In the unit of the metric. */
    BigDecimal inUnits() {
        return shown(room(), bottom);
    }

    /** As a share of the threshold's size; nothing for a threshold of 0. */
    Optional<BigDecimal> relative() {
        return Figures.ratio(room(), threshold.abs().multiply(bottom));
    }

    /** Whether the value meets the criterion. */
    boolean isMet() {
        return switch (operator) {
            case LESS, MORE -> room().signum() < 0;
            case AT_MOST, AT_LEAST -> room().signum() <= 0;
        };
    }

    /** Distance × denominator, which keeps it exact. */
    private BigDecimal room() {
        BigDecimal above = top.subtract(threshold.multiply(bottom));
        return switch (operator) {
            case LESS, AT_MOST -> above;
            case AT_LEAST, MORE -> above.negate();
        };
    }

    private static BigDecimal top(Reading reading) {
        return number(reading.value() == null ? reading.numerator() : reading.value());
    }

    private static BigDecimal bottom(Reading reading) {
        return reading.value() == null ? number(reading.denominator()) : BigDecimal.ONE;
    }

    private static BigDecimal number(@Nullable Quantity quantity) {
        if (quantity == null) {
            throw new IllegalStateException("expected a reading with a value, or with numerator and denominator");
        }
        return quantity.value();
    }

    private static BigDecimal shown(BigDecimal over, BigDecimal under) {
        return Figures.rounded(over.divide(under, DECIMALS, RoundingMode.HALF_UP));
    }
}
