package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.ASSIGN;
import static dev.throughline.command.bet.Checkout.OWNED;
import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.owned;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Checkout.unproposed;
import static dev.throughline.command.bet.ownership.People.leaving;
import static dev.throughline.command.bet.ownership.People.person;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.command.OwnershipCommand.ReleaseOwner;
import dev.throughline.command.bet.command.OwnershipCommand.TransferOwnership;
import dev.throughline.events.PersonId;
import dev.throughline.events.bet.OwnershipEvent.OwnerAssigned;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.ReleaseReason;
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
    void nobodyBecomesResponsibleForABetThatIsOver() {
        killed().when(ASSIGN).thenRefused("bet.final", "owner.assigned");
    }

    @Test
    void nobodyOwnsWhoIsGone() {
        proposed()
                .knowing("person/prs-owner1", leaving(person("prs-owner1"), "2026-03-09"))
                .when(ASSIGN)
                .thenRefused("owner.departed");
        proposed()
                .knowing("person/prs-owner1", leaving(person("prs-owner1"), "2026-03-10"))
                .when(ASSIGN)
                .then(OWNED);
    }

    @Test
    void anOwnerIsReleasedByThemselvesOrALeader() {
        OwnerReleased released = new OwnerReleased(new PersonId("prs-owner1"), ReleaseReason.RELEASED);
        owned().when(new ReleaseOwner()).then(released);
        owned().by("prs-owner1", "owner").when(new ReleaseOwner()).then(released);
        owned().by("prs-owner2", "owner").when(new ReleaseOwner()).thenRefused("owner.not-yours");
        proposed().when(new ReleaseOwner()).thenRefused("owner.missing");
        killed().when(new ReleaseOwner()).thenRefused("bet.final");
    }

    @Test
    void anOwnerHandsOverToSomebodyElse() {
        TransferOwnership transfer = new TransferOwnership(new PersonId("prs-owner2"), null);
        owned().when(transfer)
                .then(
                        new OwnerReleased(new PersonId("prs-owner1"), ReleaseReason.TRANSFERRED),
                        new OwnerAssigned(new PersonId("prs-owner2"), false));
        owned().by("prs-owner1", "owner").when(transfer).thenAccepted();
        owned().by("prs-owner2", "owner").when(transfer).thenRefused("owner.not-yours");
        owned().when(but(transfer, "to", null)).thenRefused("to.missing");
        owned().when(but(transfer, "to", new PersonId("prs-owner1"))).thenRefused("owner.same");
        owned().knowing("person/prs-owner2", leaving(person("prs-owner2"), "2026-03-09"))
                .when(transfer)
                .thenRefused("owner.departed");
        proposed().when(transfer).thenRefused("owner.missing");
        killed().when(transfer).thenRefused("bet.final");
    }
}
