package dev.throughline.query.review.series;

import dev.throughline.events.metric.Comparison;
import dev.throughline.query.figures.Figures;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A value that is not divided yet, so that a ratio of sums is divided once, when it is shown or compared.
 *
 * @param denominator above 0
 */
public record Exact(BigDecimal numerator, BigDecimal denominator) {
    private static final BigDecimal BASIS_POINTS = BigDecimal.valueOf(10_000);

    public Exact {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("expected a denominator above 0, but found " + denominator);
        }
    }

    public static Exact of(BigDecimal value) {
        return new Exact(value, BigDecimal.ONE);
    }

    /** As it is shown: to six decimals, half up. */
    public BigDecimal rounded() {
        return Figures.ratio(numerator, denominator).orElseThrow();
    }

    /**
     * How it compares with an earlier value: current ÷ prior − 1, nothing when the prior is not above 0; or, for values
     * that are fractions, (current − prior) × 10,000.
     */
    public Optional<BigDecimal> against(Exact prior, Comparison comparison) {
        BigDecimal difference = numerator.multiply(prior.denominator).subtract(prior.numerator.multiply(denominator));
        return switch (comparison) {
            case PERCENT ->
                prior.numerator.signum() > 0
                        ? Figures.ratio(difference, denominator.multiply(prior.numerator))
                        : Optional.empty();
            case BASIS_POINTS ->
                Figures.ratio(difference.multiply(BASIS_POINTS), denominator.multiply(prior.denominator));
        };
    }
}
