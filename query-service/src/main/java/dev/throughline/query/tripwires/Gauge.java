package dev.throughline.query.tripwires;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Where zero, an observed value and its threshold lie on one line, in a box of 120 by 16. */
record Gauge(long zero, long observed, long threshold) {
    private static final int WIDTH = 120;
    private static final int EDGE = 4;

    /** Nothing while nothing is observed, or if a person judges. */
    static @Nullable Gauge of(LiveTripwire criterion) {
        if (criterion.observed() == null || criterion.threshold() == null) {
            return null;
        }
        BigDecimal observed = criterion.observed().value();
        BigDecimal threshold = criterion.threshold().value();
        BigDecimal least = observed.min(threshold).min(BigDecimal.ZERO);
        BigDecimal range = observed.max(threshold).max(BigDecimal.ZERO).subtract(least);
        return new Gauge(x(BigDecimal.ZERO, least, range), x(observed, least, range), x(threshold, least, range));
    }

    private static long x(BigDecimal value, BigDecimal least, BigDecimal range) {
        return range.signum() == 0
                ? EDGE
                : EDGE
                        + value.subtract(least)
                                .multiply(BigDecimal.valueOf(WIDTH - 2L * EDGE))
                                .divide(range, 0, RoundingMode.HALF_UP)
                                .longValueExact();
    }

    public long left() {
        return Math.min(zero, observed);
    }

    public long length() {
        return Math.max(1, Math.abs(observed - zero));
    }
}
