package dev.throughline.command.bet.state;

import dev.throughline.command.rules.Stage;
import dev.throughline.events.EventContext;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CrewEvent;
import dev.throughline.events.bet.CriterionEvent;
import dev.throughline.events.bet.DecisionEvent;
import dev.throughline.events.bet.DecisionEvent.BetCommitted;
import dev.throughline.events.bet.DecisionEvent.BetContinued;
import dev.throughline.events.bet.DecisionEvent.BetGraduated;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionEvent.BetPaused;
import dev.throughline.events.bet.DecisionEvent.BetPivoted;
import dev.throughline.events.bet.DecisionEvent.BetResumed;
import dev.throughline.events.bet.DecisionEvent.DecisionApproved;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import dev.throughline.events.bet.DecisionEvent.RetrospectiveRecorded;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.EvidenceEvent;
import dev.throughline.events.bet.EvidenceEvent.PressureTestStarted;
import dev.throughline.events.bet.ForecastEvent;
import dev.throughline.events.bet.MoneyEvent;
import dev.throughline.events.bet.NarrativeEvent;
import dev.throughline.events.bet.OwnershipEvent;
import dev.throughline.events.bet.ProposalEvent;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.events.bet.ProposalEvent.BetReclassified;
import dev.throughline.events.bet.ProposalEvent.BetWithdrawn;
import dev.throughline.events.bet.RoadmapEvent;
import dev.throughline.events.bet.SuccessMetricEvent;
import java.time.Instant;
import java.time.LocalDate;

/** How the events of a bet make its state. Refuses nothing: history is not up for debate. */
public final class BetHistory {
    private BetHistory() {}

    public static BetState after(BetState state, BetEvent event, EventContext context) {
        if (event instanceof BetProposed proposed) {
            return new BetState.Proposed(Facts.of(Profile.of(proposed, context)));
        }
        return switch (state) {
            case BetState.Known bet -> after(bet, event, context);
            case BetState.Unproposed nobody ->
                throw new IllegalStateException("a bet's history starts with its proposal");
        };
    }

    private static BetState after(BetState.Known bet, BetEvent event, EventContext context) {
        Facts facts = bet.facts();
        return switch (event) {
            case ProposalEvent e -> after(bet, e);
            case NarrativeEvent e -> bet.with(facts.with(facts.narrative().after(e)));
            case SuccessMetricEvent e -> bet.with(facts.with(facts.metrics().after(e)));
            case CriterionEvent e -> bet.with(facts.with(facts.criteria().after(e, context)));
            case EvidenceEvent e -> tested(bet.with(facts.with(facts.evidence().after(e))), e);
            case ForecastEvent e -> bet.with(facts.with(facts.forecasts().after(e)));
            case OwnershipEvent e -> bet.with(facts.with(facts.ownership().after(e, context)));
            case CrewEvent e -> bet.with(facts.with(facts.crew().after(e)));
            case DecisionEvent e -> after(bet, e, context);
            case RoadmapEvent e -> bet.with(facts.with(facts.place().after(e)));
            case MoneyEvent e -> bet;
        };
    }

    private static BetState after(BetState.Known bet, ProposalEvent event) {
        return switch (event) {
            case BetProposed e -> bet;
            case BetReclassified e ->
                bet.with(bet.facts().with(bet.facts().profile().after(e)));
            case BetWithdrawn e -> new BetState.Withdrawn(ended(bet.facts()));
        };
    }

    /** The first pressure test makes a proposal one that is tested. */
    private static BetState tested(BetState.Known bet, EvidenceEvent event) {
        return bet instanceof BetState.Proposed && event instanceof PressureTestStarted
                ? new BetState.PressureTesting(bet.facts())
                : bet;
    }

    private static BetState after(BetState.Known bet, DecisionEvent event, EventContext context) {
        Facts facts = bet.facts();
        return switch (event) {
            case DecisionRequested e -> bet.with(facts.with(facts.decisions().after(e, context)));
            case DecisionApproved e -> bet.with(facts.with(facts.decisions().after(e)));
            case DecisionRecorded e -> bet.with(decided(facts, e, context.effectiveAt()));
            case BetCommitted e -> new BetState.Committed(reviewedBy(facts, e.nextReviewBy()));
            case BetContinued e -> bet.with(reviewedBy(facts, e.nextReviewBy()));
            case BetPivoted e -> new BetState.PressureTesting(reviewedBy(resting(facts), e.nextReviewBy()));
            case BetPaused e -> new BetState.Paused(resting(facts), bet.stage());
            case BetResumed e -> resumed(bet, reviewedBy(facts, e.nextReviewBy()));
            case BetKilled e -> new BetState.Killed(ended(facts));
            case BetGraduated e -> new BetState.Graduated(ended(facts));
            case ReviewFellDue e -> bet.with(facts.with(facts.reviews().after(e, context.effectiveAt())));
            case RetrospectiveRecorded e ->
                bet.with(facts.with(facts.decisions().after(e)));
            case PolicyOverridden e -> bet;
        };
    }

    private static Facts decided(Facts facts, DecisionRecorded e, Instant at) {
        Facts answered =
                facts.with(facts.decisions().after(e)).with(facts.criteria().answered(e.answers(), at));
        return e.outcome() == DecisionOutcome.TRADE_OFF
                ? answered
                : answered.with(facts.reviews().answered(e.answers(), at));
    }

    private static Facts reviewedBy(Facts facts, LocalDate day) {
        return facts.with(facts.reviews().plannedFor(day));
    }

    private static Facts resting(Facts facts) {
        return facts.with(facts.ownership().seatFreed());
    }

    private static Facts ended(Facts facts) {
        return resting(facts).with(facts.reviews().plannedFor(null));
    }

    private static BetState resumed(BetState.Known bet, Facts facts) {
        return bet instanceof BetState.Paused paused && paused.resumesTo() == Stage.COMMITTED
                ? new BetState.Committed(facts)
                : new BetState.PressureTesting(facts);
    }
}
