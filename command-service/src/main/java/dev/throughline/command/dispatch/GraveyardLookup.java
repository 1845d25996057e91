package dev.throughline.command.dispatch;

import dev.throughline.command.rules.KilledBet;
import dev.throughline.events.PortfolioId;
import java.util.List;

/** The killed bets of a portfolio, as the log tells them inside the command's transaction. */
public interface GraveyardLookup {
    List<KilledBet> in(PortfolioId portfolio, Streams streams);
}
