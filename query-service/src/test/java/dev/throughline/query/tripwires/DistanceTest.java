package dev.throughline.query.tripwires;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.Quantity;
import dev.throughline.events.bet.Operator;
import dev.throughline.events.metric.Reading;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a value is from what would stop a bet. */
class DistanceTest {

    /** Killed below 40, a value of 50 has room of 10, a quarter of the threshold. */
    @ParameterizedTest
    @CsvSource({
        "50, LESS, 40, 10, 0.25, false",
        "40, LESS, 40, 0, 0, false",
        "39, LESS, 40, -1, -0.025, true",
        "40, AT_MOST, 40, 0, 0, true",
        "30, AT_LEAST, 40, 10, 0.25, false",
        "40, AT_LEAST, 40, 0, 0, true",
        "40, MORE, 40, 0, 0, false",
        "41, MORE, 40, -1, -0.025, true",
        "-6, LESS, -8, 2, 0.25, false",
        "3, LESS, 0, 3, , false",
    })
    void roomIsAboveZero(
            String value,
            Operator operator,
            String threshold,
            BigDecimal distance,
            @Nullable BigDecimal relative,
            boolean met) {
        Distance found = Distance.of(new Reading(Quantity.of(value), null, null), operator, Quantity.of(threshold));

        assertThat(found.inUnits()).isEqualByComparingTo(distance);
        assertThat(found.relative().orElse(null))
                .usingComparator(DistanceTest::compare)
                .isEqualTo(relative);
        assertThat(found.isMet()).isEqualTo(met);
    }

    /** 1 ÷ 3 is more than 0.333333, though both are shown as that: 1 − 3 × 0.333333 = 0.000001, ÷ 3 = 0.0000003. */
    @Test
    void aRatioIsComparedExactly() {
        Reading third = new Reading(null, Quantity.of("1"), Quantity.of("3"));
        Distance found = Distance.of(third, Operator.AT_MOST, Quantity.of("0.333333"));

        assertThat(Distance.value(third)).isEqualByComparingTo("0.333333");
        assertThat(found.inUnits()).isZero();
        assertThat(found.isMet()).isFalse();
    }

    private static int compare(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? (one == other ? 0 : 1) : one.compareTo(other);
    }
}
