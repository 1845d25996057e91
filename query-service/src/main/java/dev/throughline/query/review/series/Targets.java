package dev.throughline.query.review.series;

import dev.throughline.events.MetricId;
import dev.throughline.events.Quantity;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.portfolio.PortfolioEvent.MetricTargetSet;
import dev.throughline.query.picture.PortfolioLife;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a metric should come to. Set again, a target replaces the one before. Over longer stretches targets aggregate as
 * the metric does and need one for each period; those of ratios cannot be added, so all of them must be the same.
 */
public final class Targets {
    private final Series series;
    private final Map<LocalDate, Quantity> byEnd;

    private Targets(Series series, Map<LocalDate, Quantity> byEnd) {
        this.series = series;
        this.byEnd = byEnd;
    }

    public static Targets of(PortfolioLife portfolio, Series series) {
        MetricId metric = series.metric().metric();
        return new Targets(
                series,
                portfolio.history().all(MetricTargetSet.class).stream()
                        .map(set -> set.event())
                        .filter(set -> set.metric().equals(metric))
                        .collect(Collectors.toMap(
                                set -> set.period().end(), MetricTargetSet::value, (earlier, later) -> later)));
    }

    public Optional<BigDecimal> over(Stretch stretch) {
        List<LocalDate> ends = series.ends(stretch);
        Aggregation by = series.terms().aggregation();
        List<LocalDate> needed = by == Aggregation.LAST && !ends.isEmpty() ? List.of(ends.getLast()) : ends;
        List<Exact> targets = needed.stream()
                .flatMap(end -> Optional.ofNullable(byEnd.get(end)).stream())
                .map(target -> Exact.of(target.value()))
                .toList();
        if (needed.isEmpty() || targets.size() < needed.size()) {
            return Optional.empty();
        }
        return by == Aggregation.RATIO
                ? Optional.of(targets.getFirst().rounded())
                        .filter(same -> targets.stream().distinct().count() == 1)
                : Optional.of(Aggregated.of(by, targets).rounded());
    }
}
