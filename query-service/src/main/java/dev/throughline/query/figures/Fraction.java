package dev.throughline.query.figures;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A fraction that stays exact over many factors, in lowest terms.
 *
 * @param over from 0
 * @param under from 1
 */
public record Fraction(BigInteger over, BigInteger under) {
    static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    /** Cancelled crosswise, so that the numbers stay as small as they can be. */
    Fraction times(long factor, long divisor) {
        BigInteger by = BigInteger.valueOf(factor);
        BigInteger to = BigInteger.valueOf(divisor);
        BigInteger shared = by.gcd(to);
        by = by.divide(shared);
        to = to.divide(shared);
        BigInteger left = over.gcd(to);
        BigInteger right = by.gcd(under);
        return new Fraction(
                over.divide(left).multiply(by.divide(right)),
                under.divide(right).multiply(to.divide(left)));
    }

    boolean isAtMost(BigDecimal bound) {
        return new BigDecimal(over).compareTo(bound.multiply(new BigDecimal(under))) <= 0;
    }

    BigDecimal rounded() {
        return Figures.ratio(new BigDecimal(over), new BigDecimal(under)).orElseThrow();
    }
}
