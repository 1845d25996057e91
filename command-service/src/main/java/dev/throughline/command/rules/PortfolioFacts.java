package dev.throughline.command.rules;

import dev.throughline.events.PortfolioId;
import dev.throughline.events.portfolio.Policy;
import java.time.ZoneId;

/** What a decision about a bet needs to know of its portfolio: the zone of its days and the policy now in force. */
public record PortfolioFacts(PortfolioId id, ZoneId zone, int policyVersion, Policy policy) {}
