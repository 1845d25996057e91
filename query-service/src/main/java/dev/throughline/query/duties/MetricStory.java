package dev.throughline.query.duties;

import dev.throughline.events.MetricId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.metric.MetricEvent;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricEvent.MetricRevised;
import dev.throughline.events.metric.MetricEvent.ObservationCorrected;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.metric.Period;
import dev.throughline.query.picture.History;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One metric's history, asked who answers for it and what was observed. */
record MetricStory(History history) {
    MetricId metric() {
        return new MetricId(history.stream().id());
    }

    /** The newest definition at an instant; before the first one, the first. */
    MetricTerms termsAt(Instant instant) {
        return history.events().stream()
                .filter(event -> !event.context().effectiveAt().isAfter(instant))
                .map(event -> terms((MetricEvent) event.event()))
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElseGet(() -> ((MetricDefined) history.events().getFirst().event()).terms());
    }

    /** Who answers for a metric at an instant; only the role where the metric is out of sight. */
    static Debtor owner(@Nullable MetricStory metric, Instant instant) {
        return new Debtor(metric == null ? null : metric.termsAt(instant).owner(), DutyRole.METRIC_OWNER);
    }

    /** What was first observed of a period by an instant. */
    Optional<RecordedEvent> observed(int version, Period period, Instant until) {
        return history.events().stream()
                .filter(event -> !event.context().effectiveAt().isAfter(until)
                        && isOf((MetricEvent) event.event(), version, period))
                .findFirst();
    }

    private static @Nullable MetricTerms terms(MetricEvent event) {
        return switch (event) {
            case MetricDefined e -> e.terms();
            case MetricRevised e -> e.terms();
            case MetricObserved e -> null;
            case ObservationCorrected e -> null;
        };
    }

    private static boolean isOf(MetricEvent event, int version, Period period) {
        return switch (event) {
            case MetricObserved e -> e.version() == version && e.period().equals(period);
            case ObservationCorrected e -> e.version() == version && e.period().equals(period);
            case MetricDefined e -> false;
            case MetricRevised e -> false;
        };
    }
}
