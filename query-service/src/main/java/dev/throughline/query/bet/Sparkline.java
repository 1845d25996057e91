package dev.throughline.query.bet;

import dev.throughline.events.Quantity;
import dev.throughline.query.page.LineChart.Mark;
import dev.throughline.query.page.Polylines;
import dev.throughline.query.picture.PeriodValue;
import dev.throughline.query.picture.SuccessMetric;
import dev.throughline.query.platform.documents.Written;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The recent values of a metric as a line in a box of 240 by 64, and how high its target lies. A period that nobody
 * observed is a gap in the line.
 *
 * @param lines as points of polylines, one for each stretch without a gap
 * @param points one for each value
 * @param target how far down the target lies
 * @param words the same, to be heard
 */
record Sparkline(List<String> lines, List<Mark> points, long target, String words) {
    private static final Written WRITTEN = new Written();
    private static final int DECIMALS = 6;
    private static final int LEFT = 6;
    private static final int RIGHT = 194;
    private static final int TOP = 8;
    private static final int BOTTOM = 56;

    /** @param values at least one of them observed, the last one among others */
    static Sparkline of(SuccessMetric metric, List<PeriodValue> values) {
        BigDecimal target = metric.target().value();
        var scale = Scale.of(Stream.concat(Stream.of(target), observed(values)).toList());
        List<Mark> points = new ArrayList<>();
        Polylines lines = new Polylines();
        for (int n = 0; n < values.size(); n++) {
            BigDecimal value = number(values.get(n));
            if (value == null) {
                lines.gap();
            } else {
                var point = new Mark(x(n, values.size()), scale.y(value), says(values.get(n)));
                points.add(point);
                lines.to(point.x(), point.y());
            }
        }
        return new Sparkline(lines.lines(), points, scale.y(target), words(values, target));
    }

    private static String words(List<PeriodValue> values, BigDecimal target) {
        return values.stream().map(Sparkline::says).collect(Collectors.joining("; ")) + "; target "
                + WRITTEN.number(target, DECIMALS) + ". The table below it has the same.";
    }

    private static String says(PeriodValue value) {
        BigDecimal number = number(value);
        return value.period() + ": " + (number == null ? "nothing observed" : WRITTEN.number(number, DECIMALS));
    }

    private static Stream<BigDecimal> observed(List<PeriodValue> values) {
        return values.stream().map(Sparkline::number).flatMap(Stream::ofNullable);
    }

    private static @Nullable BigDecimal number(PeriodValue value) {
        Quantity observed = value.value();
        return observed == null ? null : observed.value();
    }

    private static long x(int step, int steps) {
        return steps < 2 ? RIGHT : LEFT + (long) (RIGHT - LEFT) * step / (steps - 1);
    }

    /** From the lowest to the highest value; if they are the same, that lies in the middle. */
    private record Scale(BigDecimal low, BigDecimal high) {
        static Scale of(List<BigDecimal> values) {
            BigDecimal low = values.stream().reduce(BigDecimal::min).orElseThrow();
            BigDecimal high = values.stream().reduce(BigDecimal::max).orElseThrow();
            return high.compareTo(low) > 0
                    ? new Scale(low, high)
                    : new Scale(low.subtract(BigDecimal.ONE), high.add(BigDecimal.ONE));
        }

        long y(BigDecimal value) {
            BigDecimal share = value.subtract(low).divide(high.subtract(low), 4, RoundingMode.HALF_UP);
            return BOTTOM - share.multiply(BigDecimal.valueOf(BOTTOM - TOP)).longValue();
        }
    }
}
