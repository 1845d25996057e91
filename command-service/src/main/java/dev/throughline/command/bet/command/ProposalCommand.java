package dev.throughline.command.bet.command;

import dev.throughline.events.BetId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Required;
import dev.throughline.events.bet.Classification;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a bet before anybody commits to it. */
public sealed interface ProposalCommand extends BetCommand {

    /** Propose to invest in a product idea. */
    record ProposeBet(
            @Nullable PortfolioId portfolio,
            @Nullable String title,
            @Nullable String customer,
            @Nullable String problem,
            @Nullable String benefit,
            @Nullable String objective,
            @Nullable InnovationType innovationType,
            @Nullable Door door,
            @Nullable Boolean critical,
            @Nullable Origin origin,
            @Nullable Signal signal,
            @Nullable BetId supersedes,
            List<BetId> acknowledgedKilled)
            implements ProposalCommand {
        public ProposeBet {
            acknowledgedKilled = Required.list(acknowledgedKilled);
        }
    }

    /** Say that a bet is of another kind than was thought; the new value as its name, or nothing for no objective. */
    record ReclassifyBet(
            @Nullable Classification field,
            @Nullable String value,
            @Nullable String reason) implements ProposalCommand {}

    /** Take a bet back before anybody commits to it. */
    record WithdrawBet() implements ProposalCommand {}
}
