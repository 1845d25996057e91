package dev.throughline.query.bet;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.CrewEvent.PersonAllocated;
import dev.throughline.events.bet.CrewEvent.PersonReleased;
import dev.throughline.events.bet.CriterionEvent.KillCriterionAmended;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent;
import dev.throughline.events.bet.DecisionEvent.DecisionApproved;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.events.bet.EvidenceEvent.AssumptionStated;
import dev.throughline.events.bet.EvidenceEvent.EvidenceRecorded;
import dev.throughline.events.bet.EvidenceEvent.PressureTestConcluded;
import dev.throughline.events.bet.EvidenceEvent.PressureTestStarted;
import dev.throughline.events.bet.ForecastEvent.ForecastRecorded;
import dev.throughline.events.bet.ForecastEvent.ForecastResolved;
import dev.throughline.events.bet.SuccessMetricEvent.MetricVersionAdopted;
import dev.throughline.events.bet.SuccessMetricEvent.SuccessMetricMapped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which of a bet's lists an event is about, and which entry of it. */
final class Subjects {
    private Subjects() {}

    /** Each event of the kind makes an entry of its own. */
    static Function<RecordedEvent, Collection<?>> each(Class<? extends DomainEvent> kind) {
        return recorded -> kind.isInstance(recorded.event()) ? List.of(recorded.sequence()) : List.of();
    }

    /** The events of these kinds make one thing together. */
    @SafeVarargs
    static Function<RecordedEvent, Collection<?>> together(Class<? extends DomainEvent>... kinds) {
        return recorded ->
                Arrays.stream(kinds).anyMatch(kind -> kind.isInstance(recorded.event())) ? List.of("all") : List.of();
    }

    static Collection<?> requests(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case DecisionRequested e -> List.of(e.decision().value());
            case DecisionApproved e -> List.of(e.decision().value());
            case DecisionRecorded e ->
                Stream.concat(Stream.of(e.decision().value()), e.answers().stream())
                        .collect(Collectors.toSet());
            default -> List.of();
        };
    }

    static Collection<?> metrics(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case SuccessMetricMapped e -> List.of(e.metric());
            case MetricVersionAdopted e -> List.of(e.metric());
            default -> List.of();
        };
    }

    static Collection<?> assumptions(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case AssumptionStated e -> List.of(e.assumption());
            case EvidenceRecorded e -> List.of(e.assumption());
            case PressureTestConcluded e ->
                e.verdicts().stream().map(verdict -> verdict.assumption()).collect(Collectors.toSet());
            default -> List.of();
        };
    }

    static Collection<?> pressureTests(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PressureTestStarted e -> List.of(e.test());
            case EvidenceRecorded e -> List.of(e.test());
            case PressureTestConcluded e -> List.of(e.test());
            default -> List.of();
        };
    }

    /** A decision answers a firing by its id alone, so it may be about any criterion; one that answers nothing is about none. */
    static Collection<?> criteria(RecordedEvent recorded) {
        boolean about = switch (recorded.event()) {
            case KillCriterionCommitted e -> true;
            case KillCriterionAmended e -> true;
            case TripwireFired e -> true;
            case DecisionRecorded e -> !e.answers().isEmpty();
            default -> false;
        };
        return about ? List.of("all") : List.of();
    }

    static Collection<?> forecasts(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case ForecastRecorded e -> List.of(e.forecast());
            case ForecastResolved e -> List.of(e.forecast());
            default -> List.of();
        };
    }

    static Collection<?> crew(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PersonAllocated e -> Set.of(List.of(e.person(), e.allocation()));
            case PersonReleased e -> Set.of(List.of(e.person(), e.allocation()));
            default -> List.of();
        };
    }

    /** A consequence follows its decision in the same append, so it is the next event. */
    static Collection<?> decisions(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case DecisionRecorded e -> List.of(recorded.sequence());
            case DecisionEvent e -> List.of(recorded.sequence() - 1);
            default -> List.of();
        };
    }
}
