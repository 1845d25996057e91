package dev.throughline.command.bet.time;

import dev.throughline.command.bet.state.Criteria.Criterion;
import dev.throughline.command.bet.time.Tripwires.Met;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.MetricFacts;
import dev.throughline.command.rules.MetricFacts.Observation;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.metric.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A criterion that is judged once: by the last period that ends by its day, when that is first observed. Not observed by
 * the end of its grace, it fires as missing; an earlier period does not stand in, or not looking any more would save a
 * bet. Corrections of what was judged change nothing. A stated condition that nobody judged in time is missing too.
 */
final class AtDate {
    private AtDate() {}

    static Optional<Met> met(Criterion criterion, @Nullable MetricFacts metric, Circumstances until) {
        LocalDate by = Objects.requireNonNull(criterion.terms().by());
        Instant graceEnds = until.endOf(by.plusDays(criterion.terms().graceDays()));
        List<Observation> inTime = metric == null ? List.of() : inTime(criterion, metric, by, graceEnds, until);
        if (!inTime.isEmpty()) {
            return judged(criterion, inTime);
        }
        return graceEnds.isAfter(until.effectiveAt())
                ? Optional.empty()
                : Optional.of(new Met(later(graceEnds, criterion.since()), null));
    }

    private static List<Observation> inTime(
            Criterion criterion, MetricFacts metric, LocalDate by, Instant graceEnds, Circumstances until) {
        CriterionTerms terms = criterion.terms();
        Period last = until.periods().lastEndingBy(metric.newest().grain(), by);
        return metric.of(Objects.requireNonNull(terms.metricVersion()), last)
                .filter(observation -> !observation.effectiveAt().isAfter(graceEnds)
                        && !observation.effectiveAt().isAfter(until.effectiveAt()))
                .toList();
    }

    /** As first observed; history may bring figures from before its criterion, of which the last correction counts. */
    private static Optional<Met> judged(Criterion criterion, List<Observation> inTime) {
        Observation judged = inTime.stream()
                .filter(observation -> observation.effectiveAt().isBefore(criterion.since()))
                .reduce((earlier, later) -> later)
                .orElse(inTime.getFirst());
        return Comparison.isMet(criterion.terms(), judged.reading())
                ? Optional.of(
                        new Met(later(judged.effectiveAt(), criterion.since()), Comparison.shown(judged.reading())))
                : Optional.empty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
