package dev.throughline.query.review.exceptions;

import dev.throughline.events.MetricId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.Direction;
import dev.throughline.events.bet.MetricRole;
import dev.throughline.events.bet.SuccessMetricEvent.MetricVersionAdopted;
import dev.throughline.events.bet.SuccessMetricEvent.SuccessMetricMapped;
import dev.throughline.query.picture.BetLife;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a live bet promised not to harm. It is breached by a value worse than its baseline, and from the day on which it
 * is due by one that has not reached its target; the bet's direction says which way is worse.
 *
 * @param version of the metric's definition that the bet means
 */
public record Guardrail(String bet, int version, SuccessMetricMapped promise) {

    /** Those of a bet; none once it has ended. */
    public static List<Guardrail> of(BetLife bet) {
        if (bet.last().stage().isFinal()) {
            return List.of();
        }
        Map<MetricId, Guardrail> mapped = new LinkedHashMap<>();
        bet.history().events().forEach(event -> follow(mapped, bet.bet().value(), event));
        return mapped.values().stream()
                .filter(each -> each.promise.role() == MetricRole.GUARDRAIL)
                .toList();
    }

    private static void follow(Map<MetricId, Guardrail> mapped, String bet, RecordedEvent recorded) {
        if (recorded.event() instanceof SuccessMetricMapped e) {
            mapped.put(e.metric(), new Guardrail(bet, e.metricVersion(), e));
        } else if (recorded.event() instanceof MetricVersionAdopted e) {
            mapped.computeIfPresent(e.metric(), (metric, was) -> new Guardrail(bet, e.to(), was.promise));
        }
    }

    public String metric() {
        return promise.metric().value();
    }

    /** What a value is held against on a day. */
    BigDecimal bound(LocalDate day) {
        return (day.isBefore(promise.due()) ? promise.baseline() : promise.target()).value();
    }

    boolean isBreached(BigDecimal value, LocalDate day) {
        int side = value.compareTo(bound(day));
        return promise.direction() == Direction.UP ? side < 0 : side > 0;
    }
}
