package dev.throughline.command.bet.time;

import dev.throughline.command.bet.state.BetState.Open;
import dev.throughline.command.bet.state.Criteria;
import dev.throughline.command.bet.state.Criteria.Criterion;
import dev.throughline.command.bet.state.Criteria.Firing;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Due;
import dev.throughline.command.rules.MetricFacts;
import dev.throughline.events.CriterionId;
import dev.throughline.events.Quantity;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rule 5: kill criteria that fire by themselves. Each is judged by the figures as they were at the moment of judging, so
 * that it makes no difference when somebody looks.
 */
final class Tripwires {
    private Tripwires() {}

    static Set<StreamId> watched(Open bet) {
        return bet.facts().criteria().byId().values().stream()
                .filter(criterion -> !criterion.settled())
                .map(criterion -> criterion.terms().metric())
                .filter(Objects::nonNull)
                .map(StreamId::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The next firing of each criterion that is not settled and has none that is undecided. */
    static List<Due<BetEvent>> fellDue(Open bet, Circumstances until) {
        Criteria criteria = bet.facts().criteria();
        Set<CriterionId> tripped = criteria.undecided().map(Firing::criterion).collect(Collectors.toSet());
        return criteria.byId().values().stream()
                .filter(criterion -> !criterion.settled() && !tripped.contains(criterion.id()))
                .flatMap(criterion -> met(criterion, until).map(met -> fired(criterion, met, criteria, until)).stream())
                .toList();
    }

    private static Optional<Met> met(Criterion criterion, Circumstances until) {
        return switch (criterion.terms().when()) {
            case ANYTIME -> Anytime.met(criterion, metric(criterion, until), until);
            case AT_DATE -> AtDate.met(criterion, metric(criterion, until), until);
        };
    }

    private static @Nullable MetricFacts metric(Criterion criterion, Circumstances until) {
        return criterion.terms().metric() == null
                ? null
                : until.metric(criterion.terms().metric());
    }

    private static Due<BetEvent> fired(Criterion criterion, Met met, Criteria criteria, Circumstances until) {
        LocalDate firedOn = LocalDate.ofInstant(met.at(), until.zone());
        return new Due<>(
                met.at(),
                new TripwireFired(
                        criteria.nextFiringOf(criterion.id()),
                        criterion.id(),
                        met.observed(),
                        met.observed() == null,
                        firedOn.plusDays(until.policy().decisionDays())));
    }

    /** @param observed the value that met the criterion; null if there was none in time */
    record Met(Instant at, @Nullable Quantity observed) {}
}
