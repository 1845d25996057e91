package dev.throughline.query.bet;

import dev.throughline.events.Quantity;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.bet.Operator;
import dev.throughline.query.bet.parts.Criterion;
import dev.throughline.query.page.Gauge;
import dev.throughline.query.picture.LastValues.Last;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kill criterion that may still stop a bet, and how far the bet is from it.
 *
 * @param observed the latest value of its metric; none before the first, and of a stated condition
 * @param room in the unit of the metric: above 0 there is room left, below 0 the threshold is passed; none without a value
 * @param gauge the same as a drawing
 * @param daysLeft until its day; none if it has no end, below 0 in its grace
 */
record StopGauge(
        Criterion criterion,
        @Nullable Last observed,
        @Nullable BigDecimal room,
        @Nullable Gauge gauge,
        @Nullable Long daysLeft) {

    private static final Comparator<StopGauge> FIRST = Comparator.comparing(StopGauge::isTripped)
            .reversed()
            .thenComparing(StopGauge::daysLeft, Comparator.nullsLast(Comparator.naturalOrder()));

    /** Those that fired and are undecided first, then by their day. */
    static List<StopGauge> live(BetOnPage page) {
        return page.bet().stage().isFinal()
                ? List.of()
                : page.bet().criteria().stream()
                        .filter(criterion -> isUndecided(criterion) || isLive(criterion, page.day()))
                        .map(criterion -> of(criterion, page))
                        .sorted(FIRST)
                        .toList();
    }

    private static boolean isUndecided(Criterion criterion) {
        return criterion.firings().stream().anyMatch(firing -> firing.answeredBy() == null);
    }

    private static boolean isLive(Criterion criterion, LocalDate day) {
        LocalDate by = criterion.by();
        boolean wasJudged =
                criterion.when() == JudgedWhen.AT_DATE && !criterion.firings().isEmpty();
        return !wasJudged && (by == null || !day.isAfter(by.plusDays(criterion.graceDays())));
    }

    private static StopGauge of(Criterion criterion, BetOnPage page) {
        String metric = criterion.metric();
        Integer version = criterion.metricVersion();
        Last observed = metric == null || version == null
                ? null
                : page.values().of(metric, version).orElse(null);
        Quantity threshold = criterion.threshold();
        LocalDate by = criterion.by();
        Long daysLeft = by == null ? null : page.day().until(by, ChronoUnit.DAYS);
        if (observed == null || threshold == null) {
            return new StopGauge(criterion, observed, null, null, daysLeft);
        }
        BigDecimal value = observed.value().value();
        return new StopGauge(
                criterion,
                observed,
                room(criterion.operator(), value, threshold.value()),
                Gauge.of(value, threshold.value()),
                daysLeft);
    }

    private static BigDecimal room(@Nullable Operator operator, BigDecimal observed, BigDecimal threshold) {
        boolean below = operator == Operator.LESS || operator == Operator.AT_MOST;
        return below ? observed.subtract(threshold) : threshold.subtract(observed);
    }

    public boolean isTripped() {
        return isUndecided(criterion);
    }
}
