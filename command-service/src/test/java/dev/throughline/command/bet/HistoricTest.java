package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.ASSIGN;
import static dev.throughline.command.bet.Checkout.COMMIT;
import static dev.throughline.command.bet.Checkout.CONTINUE;
import static dev.throughline.command.bet.Checkout.KILL;
import static dev.throughline.command.bet.Checkout.OWNED;
import static dev.throughline.command.bet.Checkout.PLACE;
import static dev.throughline.command.bet.Checkout.PROPOSE;
import static dev.throughline.command.bet.Checkout.SPEND;
import static dev.throughline.command.bet.Checkout.committed;
import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.owned;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Checkout.unproposed;
import static dev.throughline.command.bet.decision.Choices.requested;
import static dev.throughline.command.rules.Given.but;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.command.ProposalCommand.ProposeBet;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Given;
import dev.throughline.events.DecisionId;
import dev.throughline.events.FiringId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.Citation;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.DueReview;
import dev.throughline.events.bet.MoveTrigger;
import dev.throughline.events.bet.Origin;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** History that predates the mechanisms waives the commit gate, the doors and the customer signal, and nothing else. */
class HistoricTest {

    @Test
    void historyWaivesTheCustomerSignal() {
        ProposeBet heard = but(PROPOSE, "origin", Origin.CUSTOMER);
        unproposed().when(heard).thenRefused("origin.signal-missing");
        unproposed().historic().when(heard).thenAccepted();
    }

    @Test
    void historyWaivesTheGate() {
        Ready.without(OWNED).when(COMMIT).thenRefused("gate.owner-missing");
        proposed().historic().when(COMMIT).thenAccepted();
    }

    @Test
    void historyWaivesWhoDecides() {
        owned().by("prs-owner1", "owner").when(COMMIT).thenRefused("commit.by-owner");
        owned().by("prs-owner1", "owner").historic().when(COMMIT).thenAccepted();
        committed().by("prs-robot1", "importer").when(CONTINUE).thenRefused("decision.not-yours");
        committed().by("prs-robot1", "importer").historic().when(CONTINUE).thenAccepted();
    }

    @Test
    void historyWaivesTheDoors() {
        Given<BetCommand, BetState, BetEvent> asked = owned().and(requested("go-build", Door.ONE_WAY));
        asked.when(COMMIT).thenRefused("door.approvals-missing", "door.outsider-missing");
        asked.historic().when(COMMIT).thenAccepted();
    }

    @Test
    void historyWaivesTheTripwires() {
        Given<BetCommand, BetState, BetEvent> ownerless = committed()
                .and(new ReviewFellDue(new FiringId("review-1"), DueReview.OWNERLESS, LocalDate.parse("2026-03-15")));
        ownerless.when(CONTINUE).thenRefused("tripwire.unanswered");
        ownerless.historic().when(CONTINUE).thenAccepted();
    }

    @Test
    void historyDoesNotWaiveTheStages() {
        committed().historic().when(COMMIT).thenRefused("commit.stage");
        killed().historic().when(KILL).thenRefused("bet.final");
        killed().historic().when(PLACE).thenRefused("bet.final");
        killed().historic().when(ASSIGN).thenRefused("bet.final", "owner.assigned");
        unproposed().historic().when(KILL).thenRefused("bet.unknown");
        committed().historic().when(PROPOSE).thenRefused("bet.exists");
    }

    @Test
    void historyDoesNotWaiveWhatAKillSays() {
        committed().historic().when(but(KILL, "learnings", null)).thenRefused("kill.learnings-missing");
    }

    @Test
    void historyDoesNotWaiveTheCitation() {
        proposed().historic().when(but(PLACE, "trigger", MoveTrigger.EVIDENCE)).thenRefused("trigger.citation-missing");
        proposed()
                .historic()
                .when(but(
                        but(PLACE, "trigger", MoveTrigger.EVIDENCE),
                        "cites",
                        List.of(new Citation(Citation.Kind.EVIDENCE, "nine-taps"))))
                .thenRefused("cites.unknown");
        owned().historic()
                .when(but(
                        but(PLACE, "trigger", MoveTrigger.EVIDENCE),
                        "cites",
                        List.of(new Citation(Citation.Kind.EVIDENCE, "berlin-store"))))
                .thenAccepted();
    }

    @Test
    void historyDoesNotWaiveTheSeat() {
        proposed().historic().when(but(ASSIGN, "singleThreaded", true)).thenRefused("seat.person-unknown");
    }

    @Test
    void historyDoesNotWaiveTheFields() {
        LocalDate tomorrow = LocalDate.parse("2026-03-11");
        unproposed().historic().when(but(PROPOSE, "title", null)).thenRefused("title.missing");
        committed().historic().when(but(CONTINUE, "rationale", null)).thenRefused("rationale.missing");
        committed().historic().when(but(CONTINUE, "decidedOn", tomorrow)).thenRefused("decidedOn.in-the-future");
        committed()
                .historic()
                .when(but(CONTINUE, "decision", new DecisionId("decision-1")))
                .thenRefused("decision.exists");
        committed().historic().when(but(SPEND, "date", tomorrow)).thenRefused("spend.in-the-future");
    }
}
