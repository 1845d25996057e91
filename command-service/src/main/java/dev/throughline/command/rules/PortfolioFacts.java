package dev.throughline.command.rules;

import dev.throughline.events.PortfolioId;
import dev.throughline.events.portfolio.Policy;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;

/**
 * What decisions need to know of a portfolio: its calendar, the policy now in force and what it killed.
 *
 * @param zone of its days
 * @param fiscalYearStart the month whose first day starts its fiscal year
 * @param weekEndingDay the last day of its business weeks
 * @param killed its killed bets; none for a decision that does not need them
 */
public record PortfolioFacts(
        PortfolioId id,
        ZoneId zone,
        Month fiscalYearStart,
        DayOfWeek weekEndingDay,
        int policyVersion,
        Policy policy,
        List<KilledBet> killed) {
    public PortfolioFacts {
        killed = List.copyOf(killed);
    }

    public PortfolioFacts withKilled(List<KilledBet> bets) {
        return new PortfolioFacts(id, zone, fiscalYearStart, weekEndingDay, policyVersion, policy, bets);
    }
}
