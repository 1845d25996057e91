package dev.throughline.events.bet;

import dev.throughline.events.Amount;
import dev.throughline.events.BetId;
import dev.throughline.events.DecisionId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Required;
import dev.throughline.events.WireName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a bet. */
public sealed interface BetEvent extends DomainEvent {

    /**
     * Somebody proposed to invest in a product idea.
     *
     * @param customer for whom
     * @param problem what hurts them today, in their words
     * @param benefit what they will have that they lack today
     * @param objective the objective it serves, if it serves one
     * @param critical whether it needs a single-threaded owner
     * @param supersedes the bet that it revives, if it revives one
     * @param acknowledgedKilled similar killed bets that the proposer knows of
     */
    @WireName("bet.proposed.v1")
    record BetProposed(
            PortfolioId portfolio,
            String title,
            String customer,
            String problem,
            String benefit,
            @Nullable String objective,
            InnovationType innovationType,
            Door door,
            boolean critical,
            Origin origin,
            @Nullable Signal signal,
            @Nullable BetId supersedes,
            List<BetId> acknowledgedKilled)
            implements BetEvent {
        public BetProposed {
            Required.field(portfolio, "portfolio");
            Required.text(title, "title");
            Required.text(customer, "customer");
            Required.text(problem, "problem");
            Required.text(benefit, "benefit");
            Required.field(innovationType, "innovationType");
            Required.field(door, "door");
            Required.field(origin, "origin");
            acknowledgedKilled = Required.list(acknowledgedKilled);
        }
    }

    /** A person took responsibility for a bet; with a single-threaded seat, for nothing else. */
    @WireName("bet.owner-assigned.v1")
    record OwnerAssigned(PersonId person, boolean singleThreaded) implements BetEvent {
        public OwnerAssigned {
            Required.field(person, "person");
        }
    }

    /**
     * A bet was placed on the roadmap or moved on it.
     *
     * @param window when it is meant to run; none if nobody said
     * @param trigger what made it move
     * @param cites what the trigger names
     */
    @WireName("bet.roadmap-placed.v1")
    record RoadmapPlaced(Horizon from, Horizon to, @Nullable Window window, MoveTrigger trigger, List<Citation> cites)
            implements BetEvent {
        public RoadmapPlaced {
            Required.field(from, "from");
            Required.field(to, "to");
            Required.field(trigger, "trigger");
            cites = Required.list(cites);
        }
    }

    /**
     * A decision with its context; what it did to the bet follows as an event of its own.
     *
     * @param answers the requests and firings it answers
     * @param alternativesRejected what else was on the table, and why not
     * @param gaveUp what a trade-off gave up
     * @param versus the other bets of a trade-off
     * @param evidence what it rests on
     * @param decidedOn the day it was made, in the portfolio's zone
     */
    @WireName("bet.decision-recorded.v1")
    record DecisionRecorded(
            DecisionId decision,
            DecisionOutcome outcome,
            List<String> answers,
            String rationale,
            List<String> alternativesRejected,
            @Nullable String gaveUp,
            List<BetId> versus,
            List<String> evidence,
            LocalDate decidedOn)
            implements BetEvent {
        public DecisionRecorded {
            Required.field(decision, "decision");
            Required.field(outcome, "outcome");
            answers = Required.list(answers);
            Required.text(rationale, "rationale");
            alternativesRejected = Required.list(alternativesRejected);
            versus = Required.list(versus);
            evidence = Required.list(evidence);
            Required.field(decidedOn, "decidedOn");
        }
    }

    /**
     * A bet may be built.
     *
     * @param budgetCap what it may cost in all
     * @param nextReviewBy the day by which it is decided about again
     */
    @WireName("bet.committed.v1")
    record BetCommitted(DecisionId decision, Amount budgetCap, LocalDate nextReviewBy) implements BetEvent {
        public BetCommitted {
            Required.field(decision, "decision");
            Required.field(budgetCap, "budgetCap");
            Required.field(nextReviewBy, "nextReviewBy");
        }
    }

    /** A bet goes on as it is until its next review. */
    @WireName("bet.continued.v1")
    record BetContinued(DecisionId decision, LocalDate nextReviewBy) implements BetEvent {
        public BetContinued {
            Required.field(decision, "decision");
            Required.field(nextReviewBy, "nextReviewBy");
        }
    }

    /**
     * A bet ended.
     *
     * @param learnings what was learned that the next bet should know
     * @param capacityReleasedOn the last day on which its people are allocated to it
     */
    @WireName("bet.killed.v1")
    record BetKilled(DecisionId decision, KillReason reasonCode, String learnings, LocalDate capacityReleasedOn)
            implements BetEvent {
        public BetKilled {
            Required.field(decision, "decision");
            Required.field(reasonCode, "reasonCode");
            Required.text(learnings, "learnings");
            Required.field(capacityReleasedOn, "capacityReleasedOn");
        }
    }

    /**
     * Money was spent.
     *
     * @param date the day of the spend, in the portfolio's zone
     */
    @WireName("bet.spend-recorded.v1")
    record SpendRecorded(Amount amount, LocalDate date, SpendCategory category) implements BetEvent {
        public SpendRecorded {
            Required.field(amount, "amount");
            Required.field(date, "date");
            Required.field(category, "category");
        }
    }
}
