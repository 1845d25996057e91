package dev.throughline.query.review.exceptions;

import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.Period;
import dev.throughline.query.review.chart.Limits;
import dev.throughline.query.review.series.Series;
import dev.throughline.query.review.series.Stretch;
import dev.throughline.query.review.series.Targets;
import dev.throughline.query.review.series.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Holds the newest figure of a metric against what it should be. That is the review's week; of a metric that is observed
 * by month the last complete month, week after week, until the next month is complete.
 */
final class Judgement {
    private final Series series;
    private final Period judged;
    private final Optional<Value> value;

    /** @param judged the week, or the month */
    Judgement(Series series, Period judged) {
        this.series = series;
        this.judged = judged;
        this.value = series.over(Stretch.of(judged));
    }

    List<Cause> causes(Targets targets, List<Guardrail> guardrails) {
        return Stream.of(missed(targets), breached(guardrails), signals())
                .flatMap(each -> each)
                .toList();
    }

    private Stream<Cause> missed(Targets targets) {
        Optional<BigDecimal> target = targets.over(Stretch.of(judged));
        return value.stream()
                .flatMap(found -> target
                        .filter(bound -> isWorse(shown(found), bound))
                        .map(bound -> cause(CauseKind.TARGET_MISSED, found, shown(found), bound))
                        .stream());
    }

    private boolean isWorse(BigDecimal found, BigDecimal target) {
        int side = found.compareTo(target);
        return series.terms().better() == Better.UP ? side < 0 : side > 0;
    }

    /** Each in the version that its bet means. */
    Stream<Cause> breached(List<Guardrail> guardrails) {
        return guardrails.stream()
                .flatMap(guardrail -> series
                        .over(Stretch.of(judged), guardrail.version())
                        .filter(found -> guardrail.isBreached(shown(found), judged.end()))
                        .map(found -> new Cause(
                                CauseKind.GUARDRAIL_BREACHED,
                                judged.label(),
                                shown(found),
                                found.version(),
                                guardrail.bound(judged.end()),
                                guardrail.bet()))
                        .stream());
    }

    private Stream<Cause> signals() {
        return series.grain() == Grain.MONTH
                ? Stream.empty()
                : value.stream()
                        .flatMap(found -> Limits.before(judged.end(), found.version(), series).stream()
                                .flatMap(limits -> signals(found, limits)));
    }

    private Stream<Cause> signals(Value found, Limits limits) {
        BigDecimal week = shown(found);
        Optional<Cause> above = Optional.of(limits.upper())
                .filter(upper -> week.compareTo(upper) > 0)
                .map(upper -> cause(CauseKind.ABOVE_LIMITS, found, week, upper));
        Optional<Cause> below = Optional.of(limits.lower())
                .filter(lower -> week.compareTo(lower) < 0)
                .map(lower -> cause(CauseKind.BELOW_LIMITS, found, week, lower));
        Optional<BigDecimal> before = Limits.week(judged.end().minusWeeks(1), found.version(), series);
        Optional<Cause> range = Limits.range(Optional.of(week), before)
                .filter(moved -> moved.compareTo(limits.range()) > 0)
                .map(moved -> cause(CauseKind.RANGE_EXCEEDED, found, moved, limits.range()));
        return Stream.of(above, below, range).flatMap(Optional::stream);
    }

    private Cause cause(CauseKind kind, Value found, BigDecimal figure, BigDecimal bound) {
        return new Cause(kind, judged.label(), figure, found.version(), bound, null);
    }

    private static BigDecimal shown(Value value) {
        return value.exact().rounded();
    }
}
