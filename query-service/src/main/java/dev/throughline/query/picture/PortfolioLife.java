package dev.throughline.query.picture;

import dev.throughline.events.PortfolioId;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.events.portfolio.PortfolioEvent.PolicyAdopted;
import dev.throughline.events.portfolio.PortfolioEvent.PortfolioOpened;
import java.time.Instant;

/**
 * One portfolio's history.
 *
 * @param history starts with the opening
 */
public record PortfolioLife(PortfolioId portfolio, PortfolioOpened opened, History history) {

    public static PortfolioLife of(History history) {
        if (!(history.events().getFirst().event() instanceof PortfolioOpened opened)) {
            throw new IllegalStateException(
                    "expected the history of " + history.stream() + " to start with its opening");
        }
        return new PortfolioLife(new PortfolioId(history.stream().id()), opened, history);
    }

    public boolean isOpenAt(Instant instant) {
        return !history.events().getFirst().context().effectiveAt().isAfter(instant);
    }

    /** The policy in force at an instant; the default one before the first was adopted. */
    public Policy policyAt(Instant instant) {
        return history.all(PolicyAdopted.class).stream()
                .filter(adopted -> !adopted.effectiveAt().isAfter(instant))
                .reduce((earlier, later) -> later)
                .map(adopted -> adopted.event().policy())
                .orElse(Policy.DEFAULT);
    }
}
