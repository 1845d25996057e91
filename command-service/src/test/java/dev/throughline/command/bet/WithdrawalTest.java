package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.committed;
import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.owned;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Checkout.unproposed;

import dev.throughline.command.bet.command.ProposalCommand.WithdrawBet;
import dev.throughline.events.DecisionId;
import dev.throughline.events.bet.DecisionEvent.BetPivoted;
import dev.throughline.events.bet.ProposalEvent.BetWithdrawn;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Who takes a bet back, and until when. */
class WithdrawalTest {
    private static final WithdrawBet WITHDRAW = new WithdrawBet();

    @Test
    void itsProposerTakesABetBack() {
        owned().by("prs-proposer1", "proposer").when(WITHDRAW).then(new BetWithdrawn());
        owned().by("prs-proposer2", "proposer").when(WITHDRAW).thenRefused("withdraw.not-yours");
        owned().by("prs-robot1", "importer")
                .onBehalfOf("prs-proposer1")
                .when(WITHDRAW)
                .thenAccepted();
    }

    @Test
    void nobodyTakesBackWhatWasCommittedTo() {
        committed().by("prs-proposer1", "proposer").when(WITHDRAW).thenRefused("withdraw.stage");
        killed().by("prs-proposer1", "proposer").when(WITHDRAW).thenRefused("withdraw.stage");
        committed()
                .and(new BetPivoted(new DecisionId("turn"), LocalDate.parse("2026-09-30")))
                .by("prs-proposer1", "proposer")
                .when(WITHDRAW)
                .thenRefused("withdraw.stage");
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
