package dev.throughline.query.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line over equal steps in a box of 720 by 160, with room for a word at the right. A value that is missing is a gap in the line, never a point at zero.
 *
 * @param lines as points of polylines, one for each stretch without a gap
 * @param low at the bottom of the box
 * @param high at its top
 */
public record LineChart(List<String> lines, List<Mark> points, List<Mark> labels, BigDecimal low, BigDecimal high) {
    private static final int LEFT = 48;
    private static final int RIGHT = 636;
    private static final int TOP = 12;
    private static final int BOTTOM = 132;
    private static final int MOST_LABELS = 7;

    /** A place in the box, and what it says. */
    public record Mark(long x, long y, String text) {}

    /**
     * @param names of the steps
     * @param values as many, null where there is none
     */
    public static LineChart of(List<String> names, List<@Nullable BigDecimal> values) {
        BigDecimal low = values.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal high = values.stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::max);
        return of(names, values, low, high.compareTo(low) > 0 ? high : low.add(BigDecimal.ONE));
    }

    /** The same between two values that are at its bottom and top. */
    public static LineChart of(List<String> names, List<@Nullable BigDecimal> values, BigDecimal low, BigDecimal high) {
        Polylines lines = new Polylines();
        List<Mark> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i);
            if (value == null) {
                lines.gap();
            } else {
                var point = new Mark(x(i, values.size()), y(value, low, high), names.get(i) + ": " + plain(value));
                points.add(point);
                lines.to(point.x(), point.y());
            }
        }
        return new LineChart(lines.lines(), points, labels(names), low, high);
    }

    /** Where a value lies, for a rule across the box. */
    public long y(BigDecimal value) {
        return y(value, low, high);
    }

    private static List<Mark> labels(List<String> names) {
        int step = Math.max(1, (names.size() + MOST_LABELS - 1) / MOST_LABELS);
        List<Mark> labels = new ArrayList<>();
        for (int i = 0; i < names.size(); i += step) {
            labels.add(new Mark(x(i, names.size()), BOTTOM + 16, names.get(i)));
        }
        return labels;
    }

    private static long x(int step, int steps) {
        return steps < 2 ? (LEFT + RIGHT) / 2 : LEFT + (long) (RIGHT - LEFT) * step / (steps - 1);
    }

    /** Where a step begins that is as wide as all others; the ends of the box cut the outer ones. */
    static long start(int step, int steps) {
        return step == 0 ? LEFT : (x(step - 1, steps) + x(step, steps)) / 2;
    }

    static long end(int step, int steps) {
        return step == steps - 1 ? RIGHT : start(step + 1, steps);
    }

    private static long y(BigDecimal value, BigDecimal low, BigDecimal high) {
        BigDecimal share = value.subtract(low).divide(high.subtract(low), 4, RoundingMode.HALF_UP);
        return BOTTOM - share.multiply(BigDecimal.valueOf(BOTTOM - TOP)).longValue();
    }

    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
