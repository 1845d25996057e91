package dev.throughline.query.changes;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.DecisionEvent.BetGraduated;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.ProposalEvent.BetWithdrawn;
import dev.throughline.events.bet.SuccessMetricEvent.MetricVersionAdopted;
import dev.throughline.events.bet.SuccessMetricEvent.SuccessMetricMapped;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricEvent.MetricRevised;
import dev.throughline.events.metric.MetricEvent.ObservationCorrected;
import dev.throughline.events.metric.Period;
import dev.throughline.events.portfolio.PortfolioEvent.DeckArranged;
import dev.throughline.events.portfolio.PortfolioEvent.MetricTargetSet;
import dev.throughline.events.review.ReviewEvent;
import dev.throughline.events.wire.EventCatalog;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event that may change a review or its deck.
 *
 * @param portfolio that its stream belongs to
 */
record DeckEvent(String portfolio, RecordedEvent recorded) {
    /** What, besides reviews themselves, decks are made of: figures, targets, arrangement, guardrails of live bets. */
    static final Set<String> TYPES = Stream.of(
                    MetricDefined.class,
                    MetricRevised.class,
                    MetricObserved.class,
                    ObservationCorrected.class,
                    DeckArranged.class,
                    MetricTargetSet.class,
                    SuccessMetricMapped.class,
                    MetricVersionAdopted.class,
                    BetKilled.class,
                    BetGraduated.class,
                    BetWithdrawn.class)
            .map(EventCatalog::wireNameOf)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * Whether it is about a week: it happened in its review, or may change its deck. What was observed of later days, or
     * should be then, cannot.
     */
    boolean concerns(String portfolio, String week, LocalDate end) {
        if (!this.portfolio.equals(portfolio)) {
            return false;
        }
        if (recorded.event() instanceof ReviewEvent) {
            return recorded.stream().id().equals(portfolio + "-" + week.toLowerCase(Locale.ROOT));
        }
        Period period = period();
        return period == null || !period.end().isAfter(end);
    }

    private @Nullable Period period() {
        return switch (recorded.event()) {
            case MetricObserved e -> e.period();
            case ObservationCorrected e -> e.period();
            case MetricTargetSet e -> e.period();
            default -> null;
        };
    }

    ReviewChange of(String week) {
        return new ReviewChange(
                portfolio,
                week,
                recorded.stream().value(),
                EventCatalog.wireNameOf(recorded.event().getClass()),
                recorded.context().effectiveAt(),
                recorded.recordedAt(),
                recorded.position());
    }
}
