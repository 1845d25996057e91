package dev.throughline.query.mechanisms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A mechanism with its adherence week by week, drawn in a box of {@link #width()} by 24. */
record WeekBars(MechanismRow mechanism, List<Bar> bars) {
    private static final int STEP = 9;
    private static final int HEIGHT = 20;

    /**
     * A week in which something was due; a week without has no bar, because there is nothing to divide by.
     *
     * @param height of {@value HEIGHT}; at least 1, so that a week in which nothing was held can be seen
     */
    record Bar(DutyWeek week, long x, long height) {
        public long y() {
            return 2 + HEIGHT - height;
        }
    }

    public int width() {
        return Math.max(STEP, STEP * mechanism.weeks().size());
    }

    static WeekBars of(MechanismRow mechanism) {
        List<Bar> bars = new ArrayList<>();
        for (int n = 0; n < mechanism.weeks().size(); n++) {
            DutyWeek week = mechanism.weeks().get(n);
            BigDecimal adherence = week.tally().adherence();
            if (adherence != null) {
                bars.add(new Bar(week, (long) STEP * n, Math.max(1, height(adherence))));
            }
        }
        return new WeekBars(mechanism, List.copyOf(bars));
    }

    private static long height(BigDecimal adherence) {
        return adherence
                .multiply(BigDecimal.valueOf(HEIGHT))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
