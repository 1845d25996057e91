package dev.throughline.query.review.series;

import dev.throughline.events.metric.Aggregation;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** How the values of shorter periods make the value of a longer one. */
public final class Aggregated {
    private Aggregated() {}

    /** @param values of periods in order; at least one; undivided if they are ratios, else over 1 */
    public static Exact of(Aggregation by, List<Exact> values) {
        return switch (by) {
            case SUM -> Exact.of(sum(values, Exact::numerator));
            case MEAN -> new Exact(sum(values, Exact::numerator), BigDecimal.valueOf(values.size()));
            case MIN ->
                Exact.of(values.stream()
                        .map(Exact::numerator)
                        .reduce(BigDecimal::min)
                        .orElseThrow());
            case MAX ->
                Exact.of(values.stream()
                        .map(Exact::numerator)
                        .reduce(BigDecimal::max)
                        .orElseThrow());
            case LAST -> values.getLast();
            case RATIO -> new Exact(sum(values, Exact::numerator), sum(values, Exact::denominator));
        };
    }

    private static BigDecimal sum(List<Exact> values, Function<Exact, BigDecimal> of) {
        return values.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
