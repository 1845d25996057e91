package dev.throughline.events.bet;

import dev.throughline.events.Amount;
import dev.throughline.events.BetId;
import dev.throughline.events.DecisionId;
import dev.throughline.events.FiringId;
import dev.throughline.events.PersonId;
import dev.throughline.events.Required;
import dev.throughline.events.WireName;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was decided about a bet, by whom, why, and what it did. */
public sealed interface DecisionEvent extends BetEvent {

    /**
     * Somebody asked for a decision, and for dissent.
     *
     * @param options what can be chosen
     * @param door how hard it is to undo; none if it is as hard as the bet itself
     * @param neededBy the day by which it is needed
     */
    @WireName("bet.decision-requested.v1")
    record DecisionRequested(
            DecisionId decision,
            String question,
            List<String> options,
            @Nullable Door door,
            LocalDate neededBy) implements DecisionEvent {
        public DecisionRequested {
            Required.field(decision, "decision");
            Required.text(question, "question");
            options = Required.list(options);
            Required.field(neededBy, "neededBy");
        }
    }

    /**
     * Somebody agreed or disagreed with a decision, word for word.
     *
     * @param contentHash of the decision as it is to be recorded; other content needs another approval
     * @param text why
     */
    @WireName("bet.decision-approved.v1")
    record DecisionApproved(DecisionId decision, PersonId approver, String contentHash, Stance stance, String text)
            implements DecisionEvent {
        public DecisionApproved {
            Required.field(decision, "decision");
            Required.field(approver, "approver");
            Required.text(contentHash, "contentHash");
            Required.field(stance, "stance");
            Required.text(text, "text");
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
            implements DecisionEvent {
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
    record BetCommitted(DecisionId decision, Amount budgetCap, LocalDate nextReviewBy) implements DecisionEvent {
        public BetCommitted {
            Required.field(decision, "decision");
            Required.field(budgetCap, "budgetCap");
            Required.field(nextReviewBy, "nextReviewBy");
        }
    }

    /** A bet goes on as it is until its next review. */
    @WireName("bet.continued.v1")
    record BetContinued(DecisionId decision, LocalDate nextReviewBy) implements DecisionEvent {
        public BetContinued {
            Required.field(decision, "decision");
            Required.field(nextReviewBy, "nextReviewBy");
        }
    }

    /** A bet goes back to pressure-testing; its criteria stay. */
    @WireName("bet.pivoted.v1")
    record BetPivoted(DecisionId decision, LocalDate nextReviewBy) implements DecisionEvent {
        public BetPivoted {
            Required.field(decision, "decision");
            Required.field(nextReviewBy, "nextReviewBy");
        }
    }

    /** A bet rests; its clocks run on. */
    @WireName("bet.paused.v1")
    record BetPaused(DecisionId decision) implements DecisionEvent {
        public BetPaused {
            Required.field(decision, "decision");
        }
    }

    /** A bet goes on where it rested. */
    @WireName("bet.resumed.v1")
    record BetResumed(DecisionId decision, LocalDate nextReviewBy) implements DecisionEvent {
        public BetResumed {
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
            implements DecisionEvent {
        public BetKilled {
            Required.field(decision, "decision");
            Required.field(reasonCode, "reasonCode");
            Required.text(learnings, "learnings");
            Required.field(capacityReleasedOn, "capacityReleasedOn");
        }
    }

    /**
     * A bet became part of the business.
     *
     * @param transferredTo who runs it from now on
     */
    @WireName("bet.graduated.v1")
    record BetGraduated(DecisionId decision, String transferredTo) implements DecisionEvent {
        public BetGraduated {
            Required.field(decision, "decision");
            Required.text(transferredTo, "transferredTo");
        }
    }

    /**
     * The day of a review passed, or a committed bet had no owner for too long.
     *
     * @param decisionDueBy the day by which it should be decided about
     */
    @WireName("bet.review-fell-due.v1")
    record ReviewFellDue(FiringId firing, DueReview due, LocalDate decisionDueBy) implements DecisionEvent {
        public ReviewFellDue {
            Required.field(firing, "firing");
            Required.field(due, "due");
            Required.field(decisionDueBy, "decisionDueBy");
        }
    }

    /**
     * People looked back at a decision.
     *
     * @param decisionQuality from 1 to 5, of the decision as it could be made then, whatever came of it
     * @param outcome what came of it
     * @param correctiveActions what is done otherwise from now on
     */
    @WireName("bet.retrospective-recorded.v1")
    record RetrospectiveRecorded(
            DecisionId decision, int decisionQuality, String outcome, List<String> correctiveActions)
            implements DecisionEvent {
        public RetrospectiveRecorded {
            Required.field(decision, "decision");
            Required.text(outcome, "outcome");
            correctiveActions = Required.list(correctiveActions);
        }
    }

    /**
     * A leader waived a rule that a command broke.
     *
     * @param rule the name of the rule
     * @param values what broke it
     */
    @WireName("bet.policy-overridden.v1")
    record PolicyOverridden(String rule, List<Waived> values, String reason, PersonId leader) implements DecisionEvent {
        public PolicyOverridden {
            Required.text(rule, "rule");
            values = Required.list(values);
            Required.text(reason, "reason");
            Required.field(leader, "leader");
        }
    }

    /**
     * One way in which a waived rule was broken.
     *
     * @param code typed and stable
     * @param found the values that broke it, by name
     */
    record Waived(String code, Map<String, String> found) {
        public Waived {
            Required.text(code, "code");
            found = Collections.unmodifiableMap(new TreeMap<>(Required.field(found, "found")));
        }
    }
}
