package dev.throughline.query.page;

import dev.throughline.query.page.LineChart.Mark;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy aims at, beside a {@link LineChart}: it holds for the whole of a step and changes between two of them.
 * Where it aims at nothing the line has a gap.
 *
 * @param lines as points of polylines, one for each stretch without a gap
 * @param label what the last stretch ends at, beside its end; none without a line
 */
public record PolicyLine(List<String> lines, @Nullable Mark label) {
    private static final int BESIDE = 6;
    private static final int HALF_A_LETTER = 4;

    /** @param targets as many as the chart has steps, null where there is none */
    public static PolicyLine of(List<@Nullable BigDecimal> targets, LineChart chart) {
        Polylines lines = new Polylines();
        Mark label = null;
        for (int i = 0; i < targets.size(); i++) {
            BigDecimal target = targets.get(i);
            if (target == null) {
                lines.gap();
            } else {
                long y = chart.y(target);
                long end = LineChart.end(i, targets.size());
                lines.to(LineChart.start(i, targets.size()), y);
                lines.to(end, y);
                label = new Mark(end + BESIDE, y + HALF_A_LETTER, "policy " + LineChart.plain(target));
            }
        }
        return new PolicyLine(lines.lines(), label);
    }
}
