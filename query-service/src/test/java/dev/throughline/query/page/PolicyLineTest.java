package dev.throughline.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.page.LineChart.Mark;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a policy line lies, by hand: the box is 588 wide from 48 to 636, and 120 high from 12 to 132. */
class PolicyLineTest {

    /** Points lie at 48, 244, 440 and 636; a step changes half way: at 146, 342 and 538. 0.75 lies 90 above the bottom. */
    @Test
    void itKeepsItsValueForAWholeStepAndJumpsBetweenTwo() {
        PolicyLine line = line("0.50", "0.50", "0.75", "0.75");

        assertThat(line.lines()).containsExactly("48,72 146,72 146,72 342,72 342,42 538,42 538,42 636,42 ");
        assertThat(line.label()).isEqualTo(new Mark(642, 46, "policy 0.75"));
    }

    @Test
    void withoutATargetItHasAGap() {
        PolicyLine line = line("1.00", null, "0.00", null);

        assertThat(line.lines()).containsExactly("48,12 146,12 ", "342,132 538,132 ");
        assertThat(line.label()).isEqualTo(new Mark(544, 136, "policy 0"));
        assertThat(line(null, null).lines()).isEmpty();
        assertThat(line(null, null).label()).isNull();
    }

    @Test
    void aSingleStepIsAsWideAsTheBox() {
        assertThat(line("0.80").lines()).containsExactly("48,36 636,36 ");
    }

    private static PolicyLine line(@Nullable String... targets) {
        List<@Nullable BigDecimal> values = Arrays.stream(targets)
                .map(each -> each == null ? null : new BigDecimal(each))
                .toList();
        List<String> names = Collections.nCopies(targets.length, "W");
        return PolicyLine.of(values, LineChart.of(names, values, BigDecimal.ZERO, BigDecimal.ONE));
    }
}
