package dev.throughline.query.page;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Where zero, an observed value and its threshold lie on one line, in a box of 120 by 16. */
public record Gauge(long zero, long observed, long threshold) {
    private static final int WIDTH = 120;
    private static final int EDGE = 4;

    public static Gauge of(BigDecimal observed, BigDecimal threshold) {
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
