package dev.throughline.command.rules;

import dev.throughline.events.BetId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decisions about other streams need to know of a bet.
 *
 * @param critical whether it needs a single-threaded owner
 * @param owner null while nobody is responsible
 * @param seatHeld whether its owner holds the single-threaded seat
 * @param blocked whether something fired or fell due that blocks and is undecided
 * @param needs which bets it depends on
 */
public record BetFacts(
        BetId bet,
        PortfolioId portfolio,
        Stage stage,
        boolean critical,
        @Nullable PersonId owner,
        boolean seatHeld,
        boolean blocked,
        Set<BetId> needs) {

    /** A bet that depends on no other. */
    public BetFacts(
            BetId bet,
            PortfolioId portfolio,
            Stage stage,
            boolean critical,
            @Nullable PersonId owner,
            boolean seatHeld,
            boolean blocked) {
        this(bet, portfolio, stage, critical, owner, seatHeld, blocked, Set.of());
    }
}
