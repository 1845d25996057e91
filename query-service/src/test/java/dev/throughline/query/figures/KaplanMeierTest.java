package dev.throughline.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.figures.KaplanMeier.Lasted;
import dev.throughline.query.figures.KaplanMeier.Step;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long things last when some have not ended yet. */
class KaplanMeierTest {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");

    private static Lasted ended(int days) {
        return new Lasted(Duration.ofDays(days), true);
    }

    private static Lasted censored(int days) {
        return new Lasted(Duration.ofDays(days), false);
    }

    /** 4 at risk, 1 ends: S(2) = 3/4. One is censored at 3. 2 at risk, 1 ends: S(5) = 3/4 × 1/2 = 3/8. */
    @Test
    void theCurveFallsWhereSomethingEndsByTheShareOfThoseAtRisk() {
        KaplanMeier estimate = KaplanMeier.of(List.of(censored(10), ended(5), censored(3), ended(2)));

        assertThat(estimate.curve()).extracting(Step::time).containsExactly(Duration.ofDays(2), Duration.ofDays(5));
        assertThat(estimate.curve()).extracting(Step::atRisk).containsExactly(4, 2);
        assertThat(estimate.curve())
                .extracting(Step::survival)
                .containsExactly(new BigDecimal("0.75"), new BigDecimal("0.375"));
        assertThat(estimate.quantile(HALF)).hasValue(Duration.ofDays(5));
    }

    /** The curve ends at 3/8, which is above 1/10. */
    @Test
    void aQuantileThatTheCurveDoesNotReachIsNone() {
        KaplanMeier estimate = KaplanMeier.of(List.of(censored(10), ended(5), censored(3), ended(2)));

        assertThat(estimate.quantile(NINE_TENTHS)).isEmpty();
        assertThat(KaplanMeier.of(List.of(censored(4), censored(9))).quantile(HALF))
                .isEmpty();
        assertThat(KaplanMeier.of(List.of()).quantile(HALF)).isEqualTo(Optional.empty());
    }

    /** Both are at risk at day 7, because the censored one may last longer: S(7) = 1/2, not 0. */
    @Test
    void whatIsCensoredAtATimeLastsLongerThanWhatEndsAtIt() {
        KaplanMeier estimate = KaplanMeier.of(List.of(censored(7), ended(7)));

        assertThat(estimate.curve()).singleElement().satisfies(step -> {
            assertThat(step.atRisk()).isEqualTo(2);
            assertThat(step.survival()).isEqualByComparingTo("0.5");
        });
    }

    /** 9 of 10 end one by one: 9/10 × 8/9 × … × 1/2 = 1/10 exactly, where decimals of 8/9 would miss it. */
    @Test
    void theProductStaysExact() {
        KaplanMeier estimate = KaplanMeier.of(
                Stream.concat(IntStream.rangeClosed(1, 9).mapToObj(KaplanMeierTest::ended), Stream.of(censored(99)))
                        .toList());

        assertThat(estimate.curve().getLast().survival()).isEqualByComparingTo("0.1");
        assertThat(estimate.quantile(NINE_TENTHS)).hasValue(Duration.ofDays(9));
        assertThat(estimate.quantile(HALF)).hasValue(Duration.ofDays(5));
    }

    /**
     * Weeks in remission under 6-mercaptopurine (Freireich and others, 1963), as in Klein and Moeschberger, example 4.1:
     * 6, 6, 6, 7, 10, 13, 16, 22, 23 and still in remission at 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35. By hand: 18/21
     * = 0.857143; × 16/17 = 0.806723; × 14/15 = 0.752941; × 11/12 = 0.690196; × 10/11 = 0.627451; × 6/7 = 0.537815; × 5/6
     * = 0.448179.
     */
    @Test
    void theTextbooksExampleComesOutAsInTheTextbook() {
        KaplanMeier estimate = KaplanMeier.of(Stream.concat(
                        IntStream.of(6, 6, 6, 7, 10, 13, 16, 22, 23).mapToObj(KaplanMeierTest::ended),
                        IntStream.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
                                .mapToObj(KaplanMeierTest::censored))
                .toList());

        assertThat(estimate.curve()).extracting(Step::atRisk).containsExactly(21, 17, 15, 12, 11, 7, 6);
        assertThat(estimate.curve())
                .extracting(step -> step.survival().toPlainString())
                .containsExactly("0.857143", "0.806723", "0.752941", "0.690196", "0.627451", "0.537815", "0.448179");
        assertThat(estimate.quantile(HALF)).hasValue(Duration.ofDays(23));
    }

    /** 129,600 s ÷ 86,400 = 1.5; 1 s ÷ 86,400 = 0.00001157… */
    @Test
    void daysHaveDecimals() {
        assertThat(Figures.days(Duration.ofHours(36))).isEqualByComparingTo("1.5");
        assertThat(Figures.days(Duration.ofSeconds(1))).isEqualByComparingTo("0.000012");
    }
}
