package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.COMMIT;
import static dev.throughline.command.bet.Checkout.CONTINUE;
import static dev.throughline.command.bet.Checkout.KILL;
import static dev.throughline.command.bet.Checkout.OWNED;
import static dev.throughline.command.bet.Checkout.committed;
import static dev.throughline.command.bet.Checkout.owned;
import static dev.throughline.command.bet.Checkout.proposed;

import org.junit.jupiter.api.Test;

/** Who may decide what about a bet, and when. */
class DecisionRightsTest {

    @Test
    void theOwnerOrALeaderDecides() {
        committed().by("prs-owner2", "owner").when(CONTINUE).thenRefused("decision.not-yours");
        committed().by("prs-owner1", "owner").when(CONTINUE).thenAccepted();
        committed().by("prs-leader2", "leader").when(CONTINUE).thenAccepted();
    }

    @Test
    void nobodysBetIsDecidedByALeader() {
        proposed().by("prs-owner1", "owner").when(KILL).thenRefused("decision.not-yours");
        proposed().by("prs-leader1", "leader").when(KILL).thenAccepted();
    }

    @Test
    void killingNeedsNoSecondPerson() {
        committed().by("prs-owner1", "owner").when(KILL).thenAccepted();
    }

    @Test
    void nobodyCommitsTheOrganisationToTheirOwnBet() {
        owned().by("prs-owner1", "owner").when(COMMIT).thenRefused("commit.by-owner");
        owned().by("prs-owner1", "leader").when(COMMIT).thenRefused("commit.by-owner");
        owned().by("prs-leader1", "leader").when(COMMIT).thenAccepted();
    }

    @Test
    void aCommitNeedsSomebodyResponsible() {
        Ready.without(OWNED).when(COMMIT).thenRefused("gate.owner-missing");
        owned().when(COMMIT).thenAccepted();
    }

    @Test
    void aBetIsCommittedOnce() {
        committed().when(COMMIT).thenRefused("commit.stage");
        committed().when(CONTINUE).thenAccepted();
    }
}
