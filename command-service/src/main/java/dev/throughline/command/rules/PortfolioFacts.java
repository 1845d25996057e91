package dev.throughline.command.rules;

import dev.throughline.events.PortfolioId;
import dev.throughline.events.portfolio.Policy;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;

/**
 * What decisions need to know of a portfolio: its calendar and the policy now in force.
 *
 * @param zone of its days
 * @param fiscalYearStart the month whose first day starts its fiscal year
 * @param weekEndingDay the last day of its business weeks
 */
public record PortfolioFacts(
        PortfolioId id,
        ZoneId zone,
        Month fiscalYearStart,
        DayOfWeek weekEndingDay,
        int policyVersion,
        Policy policy) {}
