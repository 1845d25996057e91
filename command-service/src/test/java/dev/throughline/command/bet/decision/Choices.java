package dev.throughline.command.bet.decision;

import static dev.throughline.command.bet.Checkout.CONTINUE;
import static dev.throughline.command.rules.Given.but;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.command.DecisionCommand.ApproveDecision;
import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.command.DecisionCommand.RequestDecision;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Given;
import dev.throughline.events.DecisionId;
import dev.throughline.events.PersonId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.DecisionEvent.BetPaused;
import dev.throughline.events.bet.DecisionEvent.DecisionApproved;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.Stance;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be decided about the checkout, and what was asked and approved before. */
public final class Choices {
    static final RecordDecision PIVOT = but(CONTINUE, "outcome", DecisionOutcome.PIVOT);
    public static final RecordDecision RESUME = but(CONTINUE, "outcome", DecisionOutcome.RESUME);
    static final RecordDecision PAUSE = but(but(CONTINUE, "nextReviewBy", null), "outcome", DecisionOutcome.PAUSE);
    static final RecordDecision GRADUATE =
            but(but(PAUSE, "outcome", DecisionOutcome.GRADUATE), "transferredTo", "The checkout team");
    static final RecordDecision TRADE_OFF =
            but(but(PAUSE, "outcome", DecisionOutcome.TRADE_OFF), "gaveUp", "Invoices, until summer");

    public static final RequestDecision REQUEST = new RequestDecision(
            new DecisionId("go-build"),
            "Shall we build it?",
            List.of("Build it", "Buy it"),
            Door.ONE_WAY,
            LocalDate.parse("2026-03-20"));
    public static final ApproveDecision APPROVE = new ApproveDecision(
            new DecisionId("go-build"), "0".repeat(64), Stance.APPROVE, "The evidence is from shoppers");

    private Choices() {}

    /** By 20 March 2026. */
    public static DecisionRequested requested(String decision, @Nullable Door door) {
        return new DecisionRequested(
                new DecisionId(decision), "Shall we?", List.of(), door, LocalDate.parse("2026-03-20"));
    }

    /** By this person, word for word. */
    static DecisionApproved approved(RecordDecision decision, String person) {
        return said(decision, person, Stance.APPROVE);
    }

    static DecisionApproved said(RecordDecision decision, String person, Stance stance) {
        DecisionContent content = DecisionContent.of(new StreamId("bet/instant-checkout"), decision);
        return new DecisionApproved(
                Objects.requireNonNull(decision.decision()),
                new PersonId(person),
                content.hash(),
                stance,
                "As it is written");
    }

    /** It rests where it was. */
    public static Given<BetCommand, BetState, BetEvent> paused(Given<BetCommand, BetState, BetEvent> bet) {
        return bet.and(new BetPaused(new DecisionId("rest")));
    }
}
