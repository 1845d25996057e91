package dev.throughline.query.bet;

import dev.throughline.events.Quantity;
import dev.throughline.query.bet.parts.Criterion;
import dev.throughline.query.picture.PeriodValue;
import dev.throughline.query.picture.SuccessMetric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a success metric has come.
 *
 * @param way (last value − baseline) ÷ (target − baseline), to 0.0001; below 0 when it went the other way, none before the
 *     first observation
 * @param criteria what stands against it
 * @param recent what was observed of it in its last periods
 * @param line the same as a drawing; none before the first observation
 */
record Progress(
        SuccessMetric metric,
        @Nullable BigDecimal way,
        List<String> criteria,
        List<PeriodValue> recent,
        @Nullable Sparkline line) {
    private static final int START = 40;
    private static final int LENGTH = 160;
    private static final double BEFORE = -0.2;
    private static final double BEYOND = 1.2;

    /** In the order in which they were mapped. */
    static List<Progress> of(BetView bet) {
        return bet.metrics().stream().map(metric -> of(metric, bet)).toList();
    }

    private static Progress of(SuccessMetric metric, BetView bet) {
        List<PeriodValue> recent = bet.recentValues().stream()
                .filter(each -> each.metric().equals(metric.metric()))
                .flatMap(each -> each.values().stream())
                .toList();
        return new Progress(
                metric,
                way(metric),
                bet.criteria().stream()
                        .filter(criterion -> metric.metric().equals(criterion.metric()))
                        .map(Criterion::criterion)
                        .toList(),
                recent,
                recent.isEmpty() ? null : Sparkline.of(metric, recent));
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
