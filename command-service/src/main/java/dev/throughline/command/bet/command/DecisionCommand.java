package dev.throughline.command.bet.command;

import dev.throughline.events.BetId;
import dev.throughline.events.DecisionId;
import dev.throughline.events.Required;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.KillReason;
import dev.throughline.events.bet.Stance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked for, approved and decided about a bet. */
public sealed interface DecisionCommand extends BetCommand {

    /** Ask for a decision, and for dissent. */
    record RequestDecision(
            @Nullable DecisionId decision,
            @Nullable String question,
            List<String> options,
            @Nullable Door door,
            @Nullable LocalDate neededBy)
            implements DecisionCommand {
        public RequestDecision {
            options = Required.list(options);
        }
    }

    /** Agree or disagree with a decision, word for word: the hash is that of its content. */
    record ApproveDecision(
            @Nullable DecisionId decision,
            @Nullable String contentHash,
            @Nullable Stance stance,
            @Nullable String text) implements DecisionCommand {}

    /** Record a decision; which of the last six fields it needs depends on the outcome. */
    record RecordDecision(
            @Nullable DecisionId decision,
            @Nullable DecisionOutcome outcome,
            List<String> answers,
            @Nullable String rationale,
            List<String> alternativesRejected,
            @Nullable String gaveUp,
            List<BetId> versus,
            List<String> evidence,
            @Nullable LocalDate decidedOn,
            @Nullable BigDecimal budgetCap,
            @Nullable LocalDate nextReviewBy,
            @Nullable KillReason reasonCode,
            @Nullable String learnings,
            @Nullable LocalDate capacityReleasedOn,
            @Nullable String transferredTo)
            implements DecisionCommand {
        public RecordDecision {
            answers = Required.list(answers);
            alternativesRejected = Required.list(alternativesRejected);
            versus = Required.list(versus);
            evidence = Required.list(evidence);
        }
    }

    /** Look back at a decision. */
    record RecordRetrospective(
            @Nullable DecisionId decision,
            @Nullable Integer decisionQuality,
            @Nullable String outcome,
            List<String> correctiveActions)
            implements DecisionCommand {
        public RecordRetrospective {
            correctiveActions = Required.list(correctiveActions);
        }
    }
}
