package dev.throughline.command.rules;

import dev.throughline.events.PortfolioId;
import dev.throughline.events.portfolio.Policy;
import java.time.ZoneId;
import java.util.List;

/**
 * What a decision about a bet needs to know of its portfolio.
 *
 * @param zone of its days
 * @param policy the one now in force
 * @param killed its killed bets; none for a decision that does not need them
 */
public record PortfolioFacts(PortfolioId id, ZoneId zone, int policyVersion, Policy policy, List<KilledBet> killed) {
    public PortfolioFacts {
        killed = List.copyOf(killed);
    }

    /** For a decision that looks at no killed bets. */
    public PortfolioFacts(PortfolioId id, ZoneId zone, int policyVersion, Policy policy) {
        this(id, zone, policyVersion, policy, List.of());
    }

    public PortfolioFacts withKilled(List<KilledBet> bets) {
        return new PortfolioFacts(id, zone, policyVersion, policy, bets);
    }
}
