package dev.throughline.command.bet.time;

import dev.throughline.command.bet.state.Criteria.Criterion;
import dev.throughline.command.bet.time.Tripwires.Met;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.MetricFacts;
import dev.throughline.command.rules.MetricFacts.Observation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A criterion that is judged at each observation, corrections among them, as it is observed. With a day it is judged by
 * the periods that end by that day and are observed within its grace.
 */
final class Anytime {
    private Anytime() {}

    static Optional<Met> met(Criterion criterion, @Nullable MetricFacts metric, Circumstances until) {
        if (metric == null) {
            return Optional.empty();
        }
        return metric.observations().stream()
                .filter(observation -> isJudged(criterion, observation, until)
                        && Comparison.isMet(criterion.terms(), observation.reading()))
                .findFirst()
                .map(observation -> new Met(observation.effectiveAt(), Comparison.shown(observation.reading())));
    }

    private static boolean isJudged(Criterion criterion, Observation observation, Circumstances until) {
        Instant at = observation.effectiveAt();
        boolean isOfTheVersion =
                Integer.valueOf(observation.version()).equals(criterion.terms().metricVersion());
        return isOfTheVersion
                && at.isAfter(lastSettled(criterion))
                && !at.isAfter(until.effectiveAt())
                && isWithinItsDay(criterion, observation, until);
    }

    /** What was known when it was committed, or when its last firing was decided about, is not news. */
    private static Instant lastSettled(Criterion criterion) {
        Instant settled = criterion.judgedUpTo();
        return settled == null ? criterion.since() : settled;
    }

    private static boolean isWithinItsDay(Criterion criterion, Observation observation, Circumstances until) {
        LocalDate by = criterion.terms().by();
        return by == null
                || (!observation.period().end().isAfter(by)
                        && !observation
                                .effectiveAt()
                                .isAfter(until.endOf(
                                        by.plusDays(criterion.terms().graceDays()))));
    }
}
