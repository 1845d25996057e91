package dev.throughline.query.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;

/**
 * How figures are divided and rounded: exact sums first, one division last, rounded half up to six decimals. What cannot
 * be divided is no figure, and never 0.
 */
public final class Figures {
    private static final int DECIMALS = 6;
    private static final int NANOS = 9;
    private static final BigDecimal SECONDS_PER_DAY = BigDecimal.valueOf(86_400);

    private Figures() {}

    /** The one divided by the other; nothing when the other is 0. */
    public static Optional<BigDecimal> ratio(BigDecimal of, BigDecimal to) {
        return to.signum() == 0 ? Optional.empty() : Optional.of(plain(of.divide(to, DECIMALS, RoundingMode.HALF_UP)));
    }

    /** As {@link #ratio(BigDecimal, BigDecimal)}, for counts. */
    public static Optional<BigDecimal> ratio(long of, long to) {
        return ratio(BigDecimal.valueOf(of), BigDecimal.valueOf(to));
    }

    /** A duration in days of 86,400 seconds. */
    public static BigDecimal days(Duration duration) {
        BigDecimal seconds =
                BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), NANOS));
        return ratio(seconds, SECONDS_PER_DAY).orElseThrow();
    }

    /** Rounded to six decimals, without trailing zeros, and without an exponent when written. */
    public static BigDecimal rounded(BigDecimal value) {
        return plain(value.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
