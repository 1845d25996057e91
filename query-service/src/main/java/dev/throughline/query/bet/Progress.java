package dev.throughline.query.bet;

import dev.throughline.events.Quantity;
import dev.throughline.query.picture.SuccessMetric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How far a success metric has come.
 *
 * @param way (last value − baseline) ÷ (target − baseline), to 0.0001; below 0 when it went the other way, none before the
 *     first observation
 * @param criteria what stands against it
 */
record Progress(SuccessMetric metric, @Nullable BigDecimal way, java.util.List<String> criteria) {
    private static final int START = 40;
    private static final int LENGTH = 160;
    private static final double BEFORE = -0.2;
    private static final double BEYOND = 1.2;

    static Progress of(SuccessMetric metric, BetView bet) {
        return new Progress(
                metric,
                way(metric),
                bet.criteria().stream()
                        .filter(criterion -> metric.metric().equals(criterion.metric()))
                        .map(criterion -> criterion.criterion())
                        .toList());
    }

    private static @Nullable BigDecimal way(SuccessMetric metric) {
        Quantity last = metric.lastValue();
        BigDecimal whole = metric.target().value().subtract(metric.baseline().value());
        return last == null || whole.signum() == 0
                ? null
                : last.value().subtract(metric.baseline().value()).divide(whole, 4, RoundingMode.HALF_UP);
    }

    /** Where the last value is drawn between baseline and target; one far beyond stands at the edge. */
    public long x() {
        return way == null ? START : START + Math.round(LENGTH * Math.clamp(way.doubleValue(), BEFORE, BEYOND));
    }
}
