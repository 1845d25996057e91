package dev.throughline.query.flow;

import dev.throughline.query.flow.FlowFigures.FlowStep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Waits with the share of them that lasts longer than some days, drawn in a box of 720 by 160: it falls in steps.
 *
 * @param path from 100 % at day 0; none while nothing was decided
 */
record SurvivalCurve(String name, FlowFigures figures, @Nullable String path) {
    private static final int LEFT = 48;
    private static final int WIDTH = 664;
    private static final int TOP = 12;
    private static final int HEIGHT = 120;

    static SurvivalCurve of(String name, FlowFigures figures) {
        return new SurvivalCurve(name, figures, figures.curve().isEmpty() ? null : path(figures.curve()));
    }

    /** The longest wait that was decided, in days: the right end of the box. */
    public BigDecimal most() {
        return figures.curve().getLast().days();
    }

    private static String path(List<FlowStep> curve) {
        BigDecimal most = curve.getLast().days();
        var path = new StringBuilder("M" + LEFT + " " + TOP);
        for (FlowStep step : curve) {
            path.append(" H").append(LEFT + share(step.days(), most, WIDTH));
            path.append(" V").append(TOP + HEIGHT - share(step.survival(), BigDecimal.ONE, HEIGHT));
        }
        return path.toString();
    }

    private static long share(BigDecimal part, BigDecimal of, int length) {
        return of.signum() == 0
                ? length
                : part.multiply(BigDecimal.valueOf(length))
                        .divide(of, 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }
}
