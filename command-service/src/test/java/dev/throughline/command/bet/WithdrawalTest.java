package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.committed;
import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.owned;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Checkout.recorded;
import static dev.throughline.command.bet.Checkout.unproposed;
import static dev.throughline.command.bet.Preparing.WITHDRAW;

import dev.throughline.events.DecisionId;
import dev.throughline.events.bet.DecisionEvent.BetPivoted;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.ProposalEvent.BetWithdrawn;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Taking a bet back. */
class WithdrawalTest {

    @Test
    void aProposerTakesTheirBetBack() {
        proposed().by("prs-proposer1", "proposer").when(WITHDRAW).then(new BetWithdrawn());
        owned().by("prs-proposer1", "proposer").when(WITHDRAW).then(new BetWithdrawn());
    }

    @Test
    void nobodyElseDoes() {
        proposed().by("prs-proposer2", "proposer").when(WITHDRAW).thenRefused("withdraw.not-yours");
        proposed()
                .by("prs-robot1", "importer")
                .onBehalfOf("prs-proposer1")
                .when(WITHDRAW)
                .thenAccepted();
    }

    @Test
    void whatWasCommittedIsNotTakenBack() {
        committed().by("prs-proposer1", "proposer").when(WITHDRAW).thenRefused("withdraw.stage");
        committed()
                .and(
                        recorded("decision-2", DecisionOutcome.PIVOT, "Another problem hurts more"),
                        new BetPivoted(new DecisionId("decision-2"), LocalDate.parse("2026-09-30")))
                .by("prs-proposer1", "proposer")
                .when(WITHDRAW)
                .thenRefused("withdraw.stage");
        killed().by("prs-proposer1", "proposer").when(WITHDRAW).thenRefused("withdraw.stage");
    }

    @Test
    void aBetIsTakenBackOnce() {
        proposed()
                .and(new BetWithdrawn())
                .by("prs-proposer1", "proposer")
                .when(WITHDRAW)
                .thenRefused("withdraw.stage");
        unproposed().when(WITHDRAW).thenRefused("bet.unknown");
    }
}
