package dev.throughline.command.bet;

import dev.throughline.events.BetId;
import dev.throughline.events.DecisionId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Required;
import dev.throughline.events.bet.Citation;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.KillReason;
import dev.throughline.events.bet.MoveTrigger;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.Signal;
import dev.throughline.events.bet.SpendCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a bet. Fields are those of the events; what may be missing here, the rules ask for. */
public sealed interface BetCommand {

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
            implements BetCommand {
        public ProposeBet {
            acknowledgedKilled = Required.list(acknowledgedKilled);
        }
    }

    /** Place the bet on the roadmap or move it there; {@code from} may be said to be sure of it. */
    record PlaceOnRoadmap(
            @Nullable Horizon from,
            @Nullable Horizon to,
            @Nullable Period window,
            @Nullable MoveTrigger trigger,
            List<Citation> cites)
            implements BetCommand {
        public PlaceOnRoadmap {
            cites = Required.list(cites);
        }
    }

    /** From a day to a day. */
    record Period(@Nullable LocalDate start, @Nullable LocalDate target) {}

    /** Make a person responsible for the bet. */
    record AssignOwner(@Nullable PersonId person, @Nullable Boolean singleThreaded) implements BetCommand {}

    /** Record a decision; which of the last five fields it needs depends on the outcome. */
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
            @Nullable LocalDate capacityReleasedOn)
            implements BetCommand {
        public RecordDecision {
            answers = Required.list(answers);
            alternativesRejected = Required.list(alternativesRejected);
            versus = Required.list(versus);
            evidence = Required.list(evidence);
        }
    }

    /** Record money that was spent. */
    record RecordSpend(
            @Nullable BigDecimal amount,
            @Nullable LocalDate date,
            @Nullable SpendCategory category) implements BetCommand {}
}
