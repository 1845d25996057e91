package dev.throughline.query.tripwires;

import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.metric.Period;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.picture.BetLife;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a criterion stands at a moment, as rule 5 judges it. That the figure of its date did not meet a criterion leaves no
 * event behind, so it is seen in the figures.
 *
 * @param firing the one that is undecided; null if there is none
 * @param fired whether it ever fired
 * @param metric null for a stated condition, and for a metric that is not known
 */
record Standing(
        Criterion criterion,
        BetLife bet,
        @Nullable String firing,
        boolean fired,
        @Nullable MetricLife metric,
        BusinessCalendar calendar,
        Instant now) {

    TripwireState state() {
        if (firing != null) {
            return TripwireState.TRIPPED;
        }
        boolean settled = switch (criterion.terms().when()) {
            case ANYTIME -> graceEnds().filter(end -> end.isBefore(now)).isPresent();
            case AT_DATE -> fired || criterion.wasJudged(bet) || wasObservedInTime();
        };
        return settled ? TripwireState.SETTLED : TripwireState.WAITING;
    }

    /** The one period that an AT_DATE criterion is judged by: the last that ends by its date. */
    Optional<Period> judgedPeriod() {
        CriterionTerms terms = criterion.terms();
        return terms.when() == JudgedWhen.AT_DATE && metric != null
                ? Optional.of(calendar.periods().lastEndingBy(metric.grain(), Objects.requireNonNull(terms.by())))
                : Optional.empty();
    }

    /** The last day on which it may be judged, the grace included; nothing if it has no end. */
    Optional<LocalDate> judgedBy() {
        CriterionTerms terms = criterion.terms();
        return Optional.ofNullable(terms.by()).map(day -> day.plusDays(terms.graceDays()));
    }

    private Optional<Instant> graceEnds() {
        return judgedBy().map(calendar::endOf);
    }

    private boolean wasObservedInTime() {
        Integer version = criterion.terms().metricVersion();
        Instant end = graceEnds().orElseThrow();
        return metric != null
                && version != null
                && judgedPeriod().stream()
                        .flatMap(period -> metric.of(version, period))
                        .anyMatch(observation -> !observation.at().isAfter(end));
    }
}
