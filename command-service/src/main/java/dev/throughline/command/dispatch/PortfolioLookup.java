package dev.throughline.command.dispatch;

import dev.throughline.command.rules.PortfolioFacts;
import dev.throughline.events.PortfolioId;
import org.jspecify.annotations.Nullable;

/** What a decision needs to know of a portfolio, read from that portfolio's stream. */
public interface PortfolioLookup {
    /** The facts, or null when there is no such portfolio. */
    @Nullable
    PortfolioFacts find(PortfolioId portfolio, Streams streams);
}
