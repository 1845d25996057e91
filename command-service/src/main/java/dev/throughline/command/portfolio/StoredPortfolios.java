package dev.throughline.command.portfolio;

import dev.throughline.command.dispatch.PortfolioLookup;
import dev.throughline.command.dispatch.Streams;
import dev.throughline.command.portfolio.PortfolioState.Governed;
import dev.throughline.command.rules.PortfolioFacts;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Portfolios as their own streams tell: no copy of them is kept that could be out of step. */
public final class StoredPortfolios implements PortfolioLookup {
    private final PortfolioDecider decider;

    public StoredPortfolios(PortfolioDecider decider) {
        this.decider = decider;
    }

    @Override
    public @Nullable PortfolioFacts find(PortfolioId portfolio, Streams streams) {
        PortfolioState state = streams.read(StreamId.of(portfolio), decider).state();
        return state instanceof Governed governed ? facts(portfolio, governed) : null;
    }

    private static PortfolioFacts facts(PortfolioId portfolio, Governed governed) {
        return new PortfolioFacts(
                portfolio,
                governed.calendar().zone(),
                governed.calendar().fiscalYearStart(),
                governed.calendar().weekEndingDay(),
                governed.policyVersion(),
                governed.policy(),
                List.of());
    }
}
