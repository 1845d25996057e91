package dev.throughline.command.bet;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.command.MoneyCommand.RecordSpend;
import dev.throughline.command.bet.command.OwnershipCommand.AssignOwner;
import dev.throughline.command.bet.command.ProposalCommand.ProposeBet;
import dev.throughline.command.bet.command.RoadmapCommand.PlaceOnRoadmap;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Given;
import dev.throughline.events.Amount;
import dev.throughline.events.DecisionId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.DecisionEvent.BetCommitted;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.KillReason;
import dev.throughline.events.bet.MoveTrigger;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.OwnershipEvent.OwnerAssigned;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.events.bet.SpendCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One bet from proposal to kill: events that happened to it, and for each command an example that the rules accept. */
public final class Checkout {
    public static final BetProposed PROPOSED = new BetProposed(
            new PortfolioId("retail"),
            "Instant checkout",
            "Returning shoppers",
            "Paying takes nine taps",
            "Paying takes one tap",
            null,
            InnovationType.ADJACENT,
            Door.TWO_WAY,
            false,
            Origin.COMPETITOR,
            null,
            null,
            List.of());
    public static final OwnerAssigned OWNED = new OwnerAssigned(new PersonId("prs-owner1"), false);
    public static final BetCommitted COMMITTED =
            new BetCommitted(new DecisionId("decision-1"), Amount.of("250000.00"), LocalDate.parse("2026-09-30"));
    public static final BetKilled KILLED = new BetKilled(
            new DecisionId("decision-2"),
            KillReason.NO_CUSTOMER_NEED,
            "One tap is not why they leave",
            LocalDate.parse("2026-03-31"));

    public static final ProposeBet PROPOSE = new ProposeBet(
            new PortfolioId("retail"),
            "Instant checkout",
            "Returning shoppers",
            "Paying takes nine taps",
            "Paying takes one tap",
            null,
            InnovationType.ADJACENT,
            Door.TWO_WAY,
            null,
            Origin.COMPETITOR,
            null,
            null,
            List.of());
    public static final PlaceOnRoadmap PLACE =
            new PlaceOnRoadmap(null, Horizon.NEXT, null, MoveTrigger.EXECUTIVE, List.of());
    public static final AssignOwner ASSIGN = new AssignOwner(new PersonId("prs-owner1"), null);
    public static final RecordDecision COMMIT = new RecordDecision(
            new DecisionId("go-build"),
            DecisionOutcome.COMMIT,
            List.of(),
            "Seven of nine testers paid",
            List.of(),
            null,
            List.of(),
            List.of(),
            null,
            new BigDecimal("250000"),
            LocalDate.parse("2026-09-30"),
            null,
            null,
            null,
            null);
    public static final RecordDecision CONTINUE = new RecordDecision(
            new DecisionId("go-on"),
            DecisionOutcome.CONTINUE,
            List.of(),
            "Half of them came back",
            List.of(),
            null,
            List.of(),
            List.of(),
            null,
            null,
            LocalDate.parse("2026-12-31"),
            null,
            null,
            null,
            null);
    public static final RecordDecision KILL = new RecordDecision(
            new DecisionId("stop"),
            DecisionOutcome.KILL,
            List.of(),
            "Nobody came back",
            List.of(),
            null,
            List.of(),
            List.of(),
            null,
            null,
            null,
            KillReason.NO_CUSTOMER_NEED,
            "One tap is not why they leave",
            LocalDate.parse("2026-03-31"),
            null);
    public static final RecordSpend SPEND =
            new RecordSpend(new BigDecimal("1200.50"), LocalDate.parse("2026-03-10"), SpendCategory.BUILD);

    private Checkout() {}

    public static Given<BetCommand, BetState, BetEvent> unproposed() {
        return Given.nothing(new BetDecider(), "bet/instant-checkout");
    }

    public static Given<BetCommand, BetState, BetEvent> proposed() {
        return unproposed().and(PROPOSED);
    }

    /** Owned, and ready for a commit. */
    public static Given<BetCommand, BetState, BetEvent> owned() {
        return Ready.ready();
    }

    public static Given<BetCommand, BetState, BetEvent> committed() {
        return owned().and(recorded("decision-1", DecisionOutcome.COMMIT, "Seven of nine testers paid"), COMMITTED);
    }

    public static Given<BetCommand, BetState, BetEvent> killed() {
        return committed().and(recorded("decision-2", DecisionOutcome.KILL, "Nobody came back"), KILLED);
    }

    /** A decision of 10 March 2026 with no more context than its rationale. */
    public static DecisionRecorded recorded(String decision, DecisionOutcome outcome, String rationale) {
        return new DecisionRecorded(
                new DecisionId(decision),
                outcome,
                List.of(),
                rationale,
                List.of(),
                null,
                List.of(),
                List.of(),
                LocalDate.parse("2026-03-10"));
    }
}
