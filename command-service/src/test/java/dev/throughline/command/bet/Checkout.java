package dev.throughline.command.bet;

import dev.throughline.command.bet.BetCommand.AssignOwner;
import dev.throughline.command.bet.BetCommand.PlaceOnRoadmap;
import dev.throughline.command.bet.BetCommand.ProposeBet;
import dev.throughline.command.bet.BetCommand.RecordDecision;
import dev.throughline.command.bet.BetCommand.RecordSpend;
import dev.throughline.command.rules.Given;
import dev.throughline.events.Amount;
import dev.throughline.events.DecisionId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.BetEvent.BetCommitted;
import dev.throughline.events.bet.BetEvent.BetKilled;
import dev.throughline.events.bet.BetEvent.BetProposed;
import dev.throughline.events.bet.BetEvent.DecisionRecorded;
import dev.throughline.events.bet.BetEvent.OwnerAssigned;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.KillReason;
import dev.throughline.events.bet.MoveTrigger;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.SpendCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** One bet from proposal to kill: events that happened to it, and for each command an example that the rules accept. */
final class Checkout {
    static final BetProposed PROPOSED = new BetProposed(
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
    static final OwnerAssigned OWNED = new OwnerAssigned(new PersonId("prs-owner1"), false);
    static final BetCommitted COMMITTED =
            new BetCommitted(new DecisionId("decision-1"), Amount.of("250000.00"), LocalDate.parse("2026-09-30"));
    static final BetKilled KILLED = new BetKilled(
            new DecisionId("decision-2"),
            KillReason.NO_CUSTOMER_NEED,
            "One tap is not why they leave",
            LocalDate.parse("2026-03-31"));

    static final ProposeBet PROPOSE = new ProposeBet(
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
    static final PlaceOnRoadmap PLACE = new PlaceOnRoadmap(null, Horizon.NEXT, null, MoveTrigger.EXECUTIVE, List.of());
    static final AssignOwner ASSIGN = new AssignOwner(new PersonId("prs-owner1"), null);
    static final RecordDecision COMMIT = new RecordDecision(
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
            null);
    static final RecordDecision CONTINUE = new RecordDecision(
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
            null);
    static final RecordDecision KILL = new RecordDecision(
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
            LocalDate.parse("2026-03-31"));
    static final RecordSpend SPEND =
            new RecordSpend(new BigDecimal("1200.50"), LocalDate.parse("2026-03-10"), SpendCategory.BUILD);

    private Checkout() {}

    static Given<BetCommand, BetState, BetEvent> unproposed() {
        return Given.nothing(new BetDecider(), "bet/instant-checkout");
    }

    static Given<BetCommand, BetState, BetEvent> proposed() {
        return unproposed().and(PROPOSED);
    }

    static Given<BetCommand, BetState, BetEvent> owned() {
        return proposed().and(OWNED);
    }

    static Given<BetCommand, BetState, BetEvent> committed() {
        return owned().and(recorded("decision-1", DecisionOutcome.COMMIT, "Seven of nine testers paid"), COMMITTED);
    }

    static Given<BetCommand, BetState, BetEvent> killed() {
        return committed().and(recorded("decision-2", DecisionOutcome.KILL, "Nobody came back"), KILLED);
    }

    /** A decision of 10 March 2026 with no more context than its rationale. */
    static DecisionRecorded recorded(String decision, DecisionOutcome outcome, String rationale) {
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
