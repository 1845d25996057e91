package dev.throughline.events.bet;

import dev.throughline.events.DomainEvent;

/** What happens to a bet, one family per subject. */
public sealed interface BetEvent extends DomainEvent
        permits ProposalEvent,
                NarrativeEvent,
                SuccessMetricEvent,
                CriterionEvent,
                EvidenceEvent,
                ForecastEvent,
                OwnershipEvent,
                CrewEvent,
                DecisionEvent,
                RoadmapEvent,
                MoneyEvent {}
