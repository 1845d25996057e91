package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.ASSIGN;
import static dev.throughline.command.bet.Checkout.OWNED;
import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.owned;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Checkout.unproposed;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.PersonId;
import dev.throughline.events.bet.OwnershipEvent.OwnerAssigned;
import org.junit.jupiter.api.Test;

/** Who is responsible. */
class OwnershipTest {

    @Test
    void somebodyBecomesResponsible() {
        proposed().when(ASSIGN).then(OWNED);
        proposed().when(but(ASSIGN, "person", null)).thenRefused("person.missing");
    }

    @Test
    void onlyAProposedBetIsOwned() {
        unproposed().when(ASSIGN).thenRefused("bet.unknown");
    }

    @Test
    void aBetHasOneOwner() {
        PersonId other = new PersonId("prs-owner2");
        owned().when(but(ASSIGN, "person", other)).thenRefused("owner.assigned");
        proposed().when(but(ASSIGN, "person", other)).then(new OwnerAssigned(other, false));
    }

    @Test
    void theRefusalSaysWhoOwnsIt() {
        assertThat(owned().when(ASSIGN).violations().getFirst().values()).containsEntry("owner", "prs-owner1");
    }

    @Test
    void aSingleThreadedSeatNeedsAnAllocation() {
        proposed().when(but(ASSIGN, "singleThreaded", true)).thenRefused("seat.allocation-missing");
        proposed().when(but(ASSIGN, "singleThreaded", false)).then(OWNED);
    }

    @Test
    void nobodyBecomesResponsibleForABetThatIsOver() {
        killed().when(ASSIGN).thenRefused("bet.final", "owner.assigned");
    }
}
