package dev.throughline.query.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Grain;
import dev.throughline.query.review.series.Series;
import dev.throughline.query.review.series.Stretch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Aggregation against a brute-force one, on random days with random holes and corrections. */
class SeriesTest {
    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final int DAYS = 120;
    private static final int STRETCHES = 300;

    private record Fraction(BigDecimal numerator, BigDecimal denominator) {}

    @ParameterizedTest
    @EnumSource(Aggregation.class)
    void everyStretchIsWhatABruteForceSays(Aggregation by) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Weeks weeks = new Weeks().defined(Grain.DAY, by);
        Map<LocalDate, Fraction> days = random(by, weeks, random);
        Series series = Objects.requireNonNull(weeks.material().metrics().get(Weeks.METRIC));

        for (int n = 0; n < STRETCHES; n++) {
            LocalDate start = FIRST.plusDays(random.nextInt(DAYS));
            LocalDate end = start.plusDays(random.nextInt(40));
            Optional<BigDecimal> found = series.over(new Stretch(start, end))
                    .map(value -> value.exact().rounded());

            assertThat(found.map(BigDecimal::toPlainString))
                    .as("seed %d, %s from %s to %s", seed, by, start, end)
                    .isEqualTo(byHand(by, days, start, end).map(SeriesTest::plain));
        }
    }

    private static Map<LocalDate, Fraction> random(Aggregation by, Weeks weeks, Random random) {
        Map<LocalDate, Fraction> days = new TreeMap<>();
        for (int n = 0; n < DAYS; n++) {
            if (random.nextInt(40) == 0) {
                continue;
            }
            LocalDate day = FIRST.plusDays(n);
            BigDecimal above = BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000L, 3);
            if (by == Aggregation.RATIO) {
                BigDecimal below = BigDecimal.valueOf(random.nextInt(1_000_000) + 1L, 3);
                weeks.observed(day.toString(), above.toPlainString(), below.toPlainString());
                days.put(day, new Fraction(above, below));
            } else if (random.nextInt(10) == 0) {
                weeks.corrected(weeks.observed(day.toString(), "77"), day.toString(), above.toPlainString());
                days.put(day, new Fraction(above, BigDecimal.ONE));
            } else {
                weeks.observed(day.toString(), above.toPlainString());
                days.put(day, new Fraction(above, BigDecimal.ONE));
            }
        }
        return days;
    }

    private static Optional<BigDecimal> byHand(
            Aggregation by, Map<LocalDate, Fraction> days, LocalDate start, LocalDate end) {
        List<Fraction> found = new ArrayList<>();
        for (LocalDate day = start; !day.isAfter(end); day = day.plusDays(1)) {
            Fraction fraction = days.get(day);
            if (fraction == null && (by != Aggregation.LAST || day.equals(end))) {
                return Optional.empty();
            }
            if (fraction != null) {
                found.add(fraction);
            }
        }
        BigDecimal above = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        BigDecimal least = found.getFirst().numerator();
        BigDecimal most = least;
        for (Fraction each : found) {
            above = above.add(each.numerator());
            below = below.add(each.denominator());
            least = least.min(each.numerator());
            most = most.max(each.numerator());
        }
        return Optional.of(
                switch (by) {
                    case SUM -> above;
                    case MEAN -> above.divide(BigDecimal.valueOf(found.size()), 6, RoundingMode.HALF_UP);
                    case MIN -> least;
                    case MAX -> most;
                    case LAST -> found.getLast().numerator();
                    case RATIO -> above.divide(below, 6, RoundingMode.HALF_UP);
                });
    }

    private static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
