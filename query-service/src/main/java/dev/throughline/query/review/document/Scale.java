package dev.throughline.query.review.document;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/** From values to heights: zero is on it unless all values lie far from it. */
record Scale(double low, double high, double top, double bottom) {
    private static final double HEADROOM = 1.05;
    private static final int DIGITS = 3;

    /** @param values at least one */
    static Scale of(Collection<BigDecimal> values, double top, double bottom) {
        double low = values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
        double high = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(1);
        double from = low > 0 && low > high / 2 ? low * 0.9 : Math.min(0, low * HEADROOM);
        double to = high <= from ? from + 1 : high * (high > 0 ? HEADROOM : 1);
        return new Scale(from, to, top, bottom);
    }

    double y(BigDecimal value) {
        return Drawing.rounded(bottom - (value.doubleValue() - low) / (high - low) * (bottom - top));
    }

    /** The ends and the middle, written with three digits. */
    List<BigDecimal> ticks() {
        return List.of(tick(low), tick((low + high) / 2), tick(high));
    }

    private static BigDecimal tick(double value) {
        return new BigDecimal(value).round(new MathContext(DIGITS, RoundingMode.HALF_UP));
    }
}
