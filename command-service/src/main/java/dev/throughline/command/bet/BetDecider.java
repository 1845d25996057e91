package dev.throughline.command.bet;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.command.CriterionCommand;
import dev.throughline.command.bet.command.DecisionCommand;
import dev.throughline.command.bet.command.DecisionCommand.ApproveDecision;
import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.command.DecisionCommand.RecordRetrospective;
import dev.throughline.command.bet.command.DecisionCommand.RequestDecision;
import dev.throughline.command.bet.command.EvidenceCommand;
import dev.throughline.command.bet.command.EvidenceCommand.ConcludePressureTest;
import dev.throughline.command.bet.command.EvidenceCommand.RecordEvidence;
import dev.throughline.command.bet.command.EvidenceCommand.StartPressureTest;
import dev.throughline.command.bet.command.EvidenceCommand.StateAssumption;
import dev.throughline.command.bet.command.ForecastCommand;
import dev.throughline.command.bet.command.ForecastCommand.RecordForecast;
import dev.throughline.command.bet.command.ForecastCommand.ResolveForecast;
import dev.throughline.command.bet.command.MoneyCommand;
import dev.throughline.command.bet.command.MoneyCommand.FundBet;
import dev.throughline.command.bet.command.MoneyCommand.RecordSpend;
import dev.throughline.command.bet.command.NarrativeCommand;
import dev.throughline.command.bet.command.NarrativeCommand.ReviseNarrative;
import dev.throughline.command.bet.command.OwnershipCommand;
import dev.throughline.command.bet.command.ProposalCommand.ProposeBet;
import dev.throughline.command.bet.command.ProposalCommand.ReclassifyBet;
import dev.throughline.command.bet.command.ProposalCommand.WithdrawBet;
import dev.throughline.command.bet.command.RoadmapCommand.ClearDependency;
import dev.throughline.command.bet.command.RoadmapCommand.DependOn;
import dev.throughline.command.bet.command.RoadmapCommand.PlaceOnRoadmap;
import dev.throughline.command.bet.command.SuccessMetricCommand.AdoptMetricVersion;
import dev.throughline.command.bet.command.SuccessMetricCommand.MapSuccessMetric;
import dev.throughline.command.bet.command.TimeCommand;
import dev.throughline.command.bet.criteria.KillCriteria;
import dev.throughline.command.bet.decision.Approval;
import dev.throughline.command.bet.decision.Decision;
import dev.throughline.command.bet.decision.DecisionRequest;
import dev.throughline.command.bet.decision.Overrides;
import dev.throughline.command.bet.decision.Retrospective;
import dev.throughline.command.bet.evidence.Assuming;
import dev.throughline.command.bet.evidence.EvidenceRecord;
import dev.throughline.command.bet.evidence.TestConclusion;
import dev.throughline.command.bet.evidence.TestStart;
import dev.throughline.command.bet.forecast.ForecastResolution;
import dev.throughline.command.bet.forecast.Forecasting;
import dev.throughline.command.bet.metrics.Goalposts;
import dev.throughline.command.bet.metrics.MetricAdoption;
import dev.throughline.command.bet.metrics.MetricMapping;
import dev.throughline.command.bet.money.Funding;
import dev.throughline.command.bet.money.Spend;
import dev.throughline.command.bet.narrative.Revision;
import dev.throughline.command.bet.ownership.Ending;
import dev.throughline.command.bet.ownership.Owning;
import dev.throughline.command.bet.proposal.Proposal;
import dev.throughline.command.bet.proposal.Reclassification;
import dev.throughline.command.bet.proposal.Withdrawal;
import dev.throughline.command.bet.roadmap.Dependencies;
import dev.throughline.command.bet.roadmap.RoadmapMove;
import dev.throughline.command.bet.state.BetHistory;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.BetState.Open;
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
            case Unproposed nobody -> command instanceof ProposeBet propose ? Proposal.needs(propose) : Needs.NOTHING;
        };
    }

    private static Needs needs(BetCommand command, Known bet) {
        return switch (command) {
            case ProposeBet c -> Proposal.needs(c);
            case WithdrawBet c -> Ending.needs(bet);
            case ReclassifyBet c -> Needs.NOTHING;
            case NarrativeCommand c -> Needs.NOTHING;
            case MapSuccessMetric c -> Goalposts.needs(c.metric());
            case AdoptMetricVersion c -> Goalposts.needs(c.metric());
            case CriterionCommand c -> KillCriteria.needs(c, bet);
            case EvidenceCommand c -> Needs.NOTHING;
            case ForecastCommand c -> Needs.NOTHING;
            case OwnershipCommand c -> Owning.needs(c, bet);
            case RecordDecision c -> Decision.needs(c, bet);
            case DecisionCommand c -> Needs.NOTHING;
            case PlaceOnRoadmap c -> RoadmapMove.needs(c);
            case DependOn c -> Dependencies.needs(c);
            case ClearDependency c -> Needs.NOTHING;
            case MoneyCommand c -> Needs.NOTHING;
            case TimeCommand c -> Needs.NOTHING;
        };
    }

    @Override
    public Set<StreamId> watched(BetState state) {
        return state instanceof Open bet ? Clocks.watched(bet) : Set.of();
    }

    @Override
    public List<Due<BetEvent>> fellDue(BetState state, Circumstances until) {
        return state instanceof Open bet ? Clocks.fellDue(bet, until) : List.of();
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
            case ProposeBet c -> Proposal.decide(c, bet, now);
            case ReclassifyBet c -> Reclassification.decide(c, bet);
            case WithdrawBet c -> Withdrawal.decide(bet, now);
            case ReviseNarrative c -> Revision.decide(c, bet);
            case MapSuccessMetric c -> MetricMapping.decide(c, bet, now);
            case AdoptMetricVersion c -> MetricAdoption.decide(c, bet, now);
            case CriterionCommand c -> KillCriteria.decide(c, bet, now);
            case StateAssumption c -> Assuming.decide(c, bet);
            case StartPressureTest c -> TestStart.decide(c, bet);
            case RecordEvidence c -> EvidenceRecord.decide(c, bet);
            case ConcludePressureTest c -> TestConclusion.decide(c, bet, now);
            case RecordForecast c -> Forecasting.decide(c, bet, now);
            case ResolveForecast c -> ForecastResolution.decide(c, bet, now);
            case OwnershipCommand c -> Owning.decide(c, bet, now);
            case RequestDecision c -> DecisionRequest.decide(c, bet, now);
            case ApproveDecision c -> Approval.decide(c, bet, now);
            case RecordDecision c -> Decision.decide(c, bet, now);
            case RecordRetrospective c -> Retrospective.decide(c, bet);
            case PlaceOnRoadmap c -> RoadmapMove.decide(c, bet, now);
            case DependOn c -> Dependencies.decide(c, bet, now);
            case ClearDependency c -> Dependencies.decide(c, bet);
            case FundBet c -> Funding.decide(c, bet);
            case RecordSpend c -> Spend.decide(c, now);
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
