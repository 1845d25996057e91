package dev.throughline.command.bet;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.command.CriterionCommand;
import dev.throughline.command.bet.command.DecisionCommand;
import dev.throughline.command.bet.command.EvidenceCommand;
import dev.throughline.command.bet.command.ForecastCommand;
import dev.throughline.command.bet.command.MoneyCommand;
import dev.throughline.command.bet.command.NarrativeCommand;
import dev.throughline.command.bet.command.NarrativeCommand.ReviseNarrative;
import dev.throughline.command.bet.command.OwnershipCommand;
import dev.throughline.command.bet.command.ProposalCommand;
import dev.throughline.command.bet.command.ProposalCommand.ProposeBet;
import dev.throughline.command.bet.command.RoadmapCommand;
import dev.throughline.command.bet.command.SuccessMetricCommand;
import dev.throughline.command.bet.command.TimeCommand;
import dev.throughline.command.bet.criteria.KillCriteria;
import dev.throughline.command.bet.decision.DecisionRules;
import dev.throughline.command.bet.decision.Overrides;
import dev.throughline.command.bet.evidence.EvidenceRules;
import dev.throughline.command.bet.forecast.ForecastRules;
import dev.throughline.command.bet.metrics.SuccessMetricRules;
import dev.throughline.command.bet.money.MoneyRules;
import dev.throughline.command.bet.narrative.Revision;
import dev.throughline.command.bet.ownership.Owning;
import dev.throughline.command.bet.proposal.Proposal;
import dev.throughline.command.bet.proposal.ProposalRules;
import dev.throughline.command.bet.roadmap.RoadmapRules;
import dev.throughline.command.bet.state.BetHistory;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.BetState.Unproposed;
import dev.throughline.command.bet.time.Clocks;
import dev.throughline.command.rules.BetFacts;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.Due;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.BetId;
import dev.throughline.events.EventContext;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of a bet: each command goes to the rules about its subject, each event makes the next state. */
public final class BetDecider implements Decider<BetCommand, BetState, BetEvent> {

    @Override
    public BetState initial() {
        return new Unproposed();
    }

    @Override
    public @Nullable PortfolioId portfolioOf(StreamId stream, @Nullable BetCommand command, BetState state) {
        return switch (state) {
            case Known known -> known.facts().profile().portfolio();
            case Unproposed nobody -> command instanceof ProposeBet propose ? propose.portfolio() : null;
        };
    }

    @Override
    public Needs needs(StreamId stream, BetCommand command, BetState state) {
        return switch (state) {
            case Known bet -> needs(command, bet);
            case Unproposed nobody ->
                command instanceof ProposeBet propose ? ProposalRules.needs(propose) : Needs.NOTHING;
        };
    }

    private static Needs needs(BetCommand command, Known bet) {
        return switch (command) {
            case ProposalCommand c -> ProposalRules.needs(c, bet);
            case NarrativeCommand c -> Needs.NOTHING;
            case SuccessMetricCommand c -> SuccessMetricRules.needs(c);
            case CriterionCommand c -> KillCriteria.needs(c, bet);
            case EvidenceCommand c -> Needs.NOTHING;
            case ForecastCommand c -> Needs.NOTHING;
            case OwnershipCommand c -> Owning.needs(c, bet);
            case DecisionCommand c -> DecisionRules.needs(c, bet);
            case RoadmapCommand c -> RoadmapRules.needs(c);
            case MoneyCommand c -> Needs.NOTHING;
            case TimeCommand c -> Needs.NOTHING;
        };
    }

    @Override
    public Set<StreamId> watched(BetState state) {
        return state instanceof Known bet ? Clocks.watched(bet) : Set.of();
    }

    @Override
    public List<Due<BetEvent>> fellDue(BetState state, Circumstances until) {
        return state instanceof Known bet ? Clocks.fellDue(bet, until) : List.of();
    }

    @Override
    public Verdict<BetEvent> decide(BetCommand command, BetState state, Circumstances now) {
        return switch (state) {
            case Known bet -> Overrides.record(decide(command, bet, now), bet, now);
            case Unproposed nobody ->
                command instanceof ProposeBet propose
                        ? Overrides.record(Proposal.decide(propose, state, now), now)
                        : new Verdict.Refused<>(Violation.unknown(now.stream()));
        };
    }

    private static Verdict<BetEvent> decide(BetCommand command, Known bet, Circumstances now) {
        return switch (command) {
            case ProposalCommand c -> ProposalRules.decide(c, bet, now);
            case ReviseNarrative c -> Revision.decide(c, bet);
            case SuccessMetricCommand c -> SuccessMetricRules.decide(c, bet, now);
            case CriterionCommand c -> KillCriteria.decide(c, bet, now);
            case EvidenceCommand c -> EvidenceRules.decide(c, bet, now);
            case ForecastCommand c -> ForecastRules.decide(c, bet, now);
            case OwnershipCommand c -> Owning.decide(c, bet, now);
            case DecisionCommand c -> DecisionRules.decide(c, bet, now);
            case RoadmapCommand c -> RoadmapRules.decide(c, bet, now);
            case MoneyCommand c -> MoneyRules.decide(c, bet, now);
            case TimeCommand.LetTimePass c -> new Verdict.Accepted<>(List.of());
        };
    }

    @Override
    public BetState evolve(BetState state, BetEvent event, EventContext context) {
        return BetHistory.after(state, event, context);
    }

    @Override
    public @Nullable Object facts(StreamId stream, BetState state) {
        return switch (state) {
            case Unproposed nobody -> null;
            case Known bet ->
                new BetFacts(
                        new BetId(stream.id()),
                        bet.facts().profile().portfolio(),
                        bet.stage(),
                        bet.facts().profile().critical(),
                        bet.facts().ownership().owner(),
                        bet.facts().ownership().seat(),
                        bet.facts().isBlocked(),
                        bet.facts().place().needs());
        };
    }
}
