package dev.throughline.command.bet.decision;

import static dev.throughline.command.bet.Checkout.OWNED;
import static dev.throughline.command.bet.Checkout.PROPOSED;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Checkout.unproposed;
import static dev.throughline.command.bet.Ready.building;
import static dev.throughline.command.bet.decision.Choices.RESUME;
import static dev.throughline.command.bet.decision.Choices.paused;
import static dev.throughline.command.rules.Given.but;

import dev.throughline.command.bet.Checkout;
import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Given;
import dev.throughline.events.DecisionId;
import dev.throughline.events.PersonId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.DecisionEvent.BetPivoted;
import dev.throughline.events.bet.OwnershipEvent.OwnerAssigned;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.ReleaseReason;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Rule 2: building goes on only under an owner, who for a critical bet holds the seat again that the pause freed. */
class ResumptionTest {
    private static final OwnerReleased LEFT = new OwnerReleased(new PersonId("prs-owner1"), ReleaseReason.DEPARTED);
    private static final OwnerAssigned SEATED = new OwnerAssigned(new PersonId("prs-owner1"), true);

    private static Given<BetCommand, BetState, BetEvent> critical() {
        return unproposed().and(but(PROPOSED, "critical", true)).and(SEATED, Checkout.COMMITTED);
    }

    @Test
    void nobodysBetIsNotBuiltAgain() {
        paused(building()).and(LEFT).when(RESUME).thenRefused("resume.owner-missing");
        paused(building()).and(LEFT, OWNED).when(RESUME).thenAccepted();
    }

    @Test
    void aCriticalBetIsBuiltAgainWhenItsSeatIsTaken() {
        paused(critical()).when(RESUME).thenRefused("resume.seat-missing");
        paused(critical()).and(SEATED).when(RESUME).thenAccepted();
    }

    @Test
    void aTestGoesOnWithoutAnOwner() {
        paused(proposed().and(new BetPivoted(new DecisionId("turn"), LocalDate.parse("2026-12-31"))))
                .when(RESUME)
                .thenAccepted();
    }

    @Test
    void nobodyWaivesTheSeat() {
        paused(critical()).overridden("She is back tomorrow").when(RESUME).thenRefused("resume.seat-missing");
        paused(critical()).historic().when(RESUME).thenRefused("resume.seat-missing");
    }
}
