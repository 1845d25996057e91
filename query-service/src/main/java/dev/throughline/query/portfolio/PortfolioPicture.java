package dev.throughline.query.portfolio;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.events.portfolio.PortfolioEvent;
import dev.throughline.events.portfolio.PortfolioEvent.DeckArranged;
import dev.throughline.events.portfolio.PortfolioEvent.MetricTargetSet;
import dev.throughline.events.portfolio.PortfolioEvent.PolicyAdopted;
import dev.throughline.events.portfolio.PortfolioEvent.PortfolioOpened;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A portfolio after one of its events.
 *
 * @param policyVersion none before the first policy, as is {@code policy}
 */
record PortfolioPicture(
        String portfolio,
        PortfolioOpened opened,
        Instant openedAt,
        @Nullable Integer policyVersion,
        @Nullable Policy policy,
        long version,
        long position,
        Instant effectiveAt) {

    /** The picture after one more event; {@code before} is null for the first. */
    static PortfolioPicture after(@Nullable PortfolioPicture before, RecordedEvent recorded) {
        return switch ((PortfolioEvent) recorded.event()) {
            case PortfolioOpened e -> opened(e, recorded);
            case PolicyAdopted e -> existing(before, recorded).adopted(e, recorded);
            case DeckArranged e -> existing(before, recorded).seen(recorded);
            case MetricTargetSet e -> existing(before, recorded).seen(recorded);
        };
    }

    private static PortfolioPicture opened(PortfolioOpened e, RecordedEvent recorded) {
        Instant at = recorded.context().effectiveAt();
        return new PortfolioPicture(
                recorded.stream().id(), e, at, null, null, recorded.sequence(), recorded.position(), at);
    }

    private static PortfolioPicture existing(@Nullable PortfolioPicture before, RecordedEvent recorded) {
        if (before == null) {
            throw new IllegalStateException(
                    "expected the history of " + recorded.stream() + " to start with its opening");
        }
        return before;
    }

    private PortfolioPicture seen(RecordedEvent recorded) {
        return new PortfolioPicture(
                portfolio,
                opened,
                openedAt,
                policyVersion,
                policy,
                recorded.sequence(),
                recorded.position(),
                recorded.context().effectiveAt());
    }

    private PortfolioPicture adopted(PolicyAdopted e, RecordedEvent recorded) {
        return new PortfolioPicture(
                portfolio,
                opened,
                openedAt,
                e.version(),
                e.policy(),
                recorded.sequence(),
                recorded.position(),
                recorded.context().effectiveAt());
    }
}
