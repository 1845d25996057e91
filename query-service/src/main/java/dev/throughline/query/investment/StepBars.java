package dev.throughline.query.investment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** FTE-weeks of each month or quarter as bars in a box of 720 by 160. */
record StepBars(List<Bar> bars, BigDecimal high) {
    private static final int LEFT = 48;
    private static final int WIDTH = 664;
    private static final int TOP = 12;
    private static final int BOTTOM = 132;
    private static final int WIDEST = 64;

    /** A bar, with the middle below which its name is written. */
    record Bar(InvestmentSlice slice, String name, long x, long y, long width, long height, long middle) {}

    static StepBars of(List<InvestmentSlice> steps) {
        BigDecimal most = steps.stream().map(InvestmentSlice::fteWeeks).reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal high = most.signum() > 0 ? most : BigDecimal.ONE;
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            InvestmentSlice step = steps.get(i);
            long room = WIDTH / steps.size();
            long width = Math.min(WIDEST, room * 3 / 4);
            long x = LEFT + room * i + (room - width) / 2;
            long height = step.fteWeeks()
                    .multiply(BigDecimal.valueOf(BOTTOM - TOP))
                    .divide(high, 0, RoundingMode.HALF_UP)
                    .longValue();
            String name = Objects.requireNonNullElse(step.name(), "");
            bars.add(new Bar(step, name, x, BOTTOM - height, width, height, x + width / 2));
        }
        return new StepBars(bars, high);
    }
}
