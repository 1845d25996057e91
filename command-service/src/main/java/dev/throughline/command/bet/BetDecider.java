package dev.throughline.command.bet;

import dev.throughline.command.bet.BetCommand.AssignOwner;
import dev.throughline.command.bet.BetCommand.PlaceOnRoadmap;
import dev.throughline.command.bet.BetCommand.ProposeBet;
import dev.throughline.command.bet.BetCommand.RecordDecision;
import dev.throughline.command.bet.BetCommand.RecordSpend;
import dev.throughline.command.bet.BetState.Committed;
import dev.throughline.command.bet.BetState.Facts;
import dev.throughline.command.bet.BetState.Killed;
import dev.throughline.command.bet.BetState.Known;
import dev.throughline.command.bet.BetState.Proposed;
import dev.throughline.command.bet.BetState.Unproposed;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.BetEvent.BetCommitted;
import dev.throughline.events.bet.BetEvent.BetContinued;
import dev.throughline.events.bet.BetEvent.BetKilled;
import dev.throughline.events.bet.BetEvent.BetProposed;
import dev.throughline.events.bet.BetEvent.DecisionRecorded;
import dev.throughline.events.bet.BetEvent.OwnerAssigned;
import dev.throughline.events.bet.BetEvent.RoadmapPlaced;
import dev.throughline.events.bet.BetEvent.SpendRecorded;
import dev.throughline.events.bet.Horizon;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules of a bet: each command goes to the rules about its subject, each event makes the next state. */
public final class BetDecider implements Decider<BetCommand, BetState, BetEvent> {

    @Override
    public BetState initial() {
        return new Unproposed();
    }

    @Override
    public @Nullable PortfolioId portfolioOf(StreamId stream, BetCommand command, BetState state) {
        return switch (state) {
            case Known known -> known.facts().portfolio();
            case Unproposed nobody -> command instanceof ProposeBet propose ? propose.portfolio() : null;
        };
    }

    @Override
    public Verdict<BetEvent> decide(BetCommand command, BetState state, Circumstances now) {
        return switch (command) {
            case ProposeBet propose -> Proposal.decide(propose, state, now);
            case PlaceOnRoadmap place -> known(state, now, bet -> RoadmapMove.decide(place, bet));
            case AssignOwner assign -> known(state, now, bet -> Ownership.decide(assign, bet));
            case RecordDecision decision -> known(state, now, bet -> Decision.decide(decision, bet, now));
            case RecordSpend spend -> known(state, now, bet -> Spend.decide(spend, now));
        };
    }

    @Override
    public BetState evolve(BetState state, BetEvent event) {
        if (event instanceof BetProposed proposed) {
            return new Proposed(new Facts(proposed.portfolio(), null, Horizon.UNPLACED, Set.of()));
        }
        return switch (state) {
            case Known bet -> evolve(bet, event);
            case Unproposed nobody -> throw new IllegalStateException("a bet's history starts with its proposal");
        };
    }

    private static BetState evolve(Known bet, BetEvent event) {
        Facts facts = bet.facts();
        return switch (event) {
            case BetProposed proposed -> bet;
            case OwnerAssigned assigned -> bet.with(facts.ownedBy(assigned.person()));
            case RoadmapPlaced placed -> bet.with(facts.placedIn(placed.to()));
            case DecisionRecorded recorded -> bet.with(facts.decided(recorded.decision()));
            case BetCommitted committed -> new Committed(facts);
            case BetContinued continued -> bet;
            case BetKilled killed -> new Killed(facts);
            case SpendRecorded spent -> bet;
        };
    }

    private static Verdict<BetEvent> known(
            BetState state, Circumstances now, Function<Known, Verdict<BetEvent>> decision) {
        return switch (state) {
            case Known bet -> decision.apply(bet);
            case Unproposed nobody -> new Verdict.Refused<>(List.of(Violation.unknown(now.stream())));
        };
    }
}
