package dev.throughline.command.bet;

import dev.throughline.events.DecisionId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.bet.Horizon;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a bet can be. */
sealed interface BetState {

    /** Nobody proposed it. */
    record Unproposed() implements BetState {}

    /** Somebody proposed it; whatever its stage is, this is known of it. */
    sealed interface Known extends BetState {
        Facts facts();

        /** The same stage with other facts. */
        Known with(Facts facts);
    }

    /** Its stage is not final: it can be decided about. */
    sealed interface Open extends Known {}

    /** Proposed, and not yet decided. */
    record Proposed(Facts facts) implements Open {
        @Override
        public Proposed with(Facts other) {
            return new Proposed(other);
        }
    }

    /** It may be built. */
    record Committed(Facts facts) implements Open {
        @Override
        public Committed with(Facts other) {
            return new Committed(other);
        }
    }

    /** It ended. */
    record Killed(Facts facts) implements Known {
        @Override
        public Killed with(Facts other) {
            return new Killed(other);
        }
    }

    /**
     * What the rules need to know of a bet, whatever its stage.
     *
     * @param owner null while nobody is responsible
     * @param decisions the decisions so far, whose ids are taken
     */
    record Facts(PortfolioId portfolio, @Nullable PersonId owner, Horizon horizon, Set<DecisionId> decisions) {
        Facts ownedBy(PersonId person) {
            return new Facts(portfolio, person, horizon, decisions);
        }

        Facts placedIn(Horizon other) {
            return new Facts(portfolio, owner, other, decisions);
        }

        Facts decided(DecisionId decision) {
            Set<DecisionId> more = new java.util.HashSet<>(decisions);
            more.add(decision);
            return new Facts(portfolio, owner, horizon, Set.copyOf(more));
        }
    }
}
