package dev.throughline.command.contributor;

import static dev.throughline.command.contributor.Person.CHECKOUT;
import static dev.throughline.command.contributor.Person.allocated;
import static dev.throughline.command.contributor.Person.registered;
import static dev.throughline.command.contributor.Person.release;
import static dev.throughline.command.contributor.Person.released;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.Stage;
import dev.throughline.command.rules.Verdict.Alongside;
import dev.throughline.events.AllocationId;
import dev.throughline.events.BetId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.CrewEvent.PersonReleased;
import dev.throughline.events.contributor.ContributorEvent.SeatTaken;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A share of a person is free again. */
class ReleaseTest {
    private static final StreamId BET = new StreamId("bet/instant-checkout");

    @Test
    void personAndBetRecordAReleaseTogether() {
        var half = registered().and(allocated("half", "instant-checkout", "0.50", "2026-02-01", null));
        var accepted = half.when(release("half", "2026-03-31")).accepted();
        assertThat(accepted.events()).containsExactly(released("half", "2026-03-31"));
        assertThat(accepted.alongside())
                .containsExactly(new Alongside(
                        BET, new PersonReleased(new AllocationId("half"), Person.id(), LocalDate.parse("2026-03-31"))));
        assertThat(new ContributorDecider()
                        .needs(new StreamId("person/prs-dev1"), release("half", "2026-03-31"), half.state()))
                .isEqualTo(Needs.writing(Set.of(BET)));
    }

    @Test
    void onlyWhatIsAllocatedIsReleased() {
        registered().when(release("half", "2026-03-31")).thenRefused("allocation.unknown");
        registered()
                .when(new ContributorCommand.ReleaseCapacity(null, null))
                .thenRefused("allocation.missing", "on.missing");
        // Of a bet that nobody knows, or that the caller may not see.
        registered()
                .and(allocated("half", "no-such-bet", "0.50", "2026-02-01", null))
                .when(release("half", "2026-03-31"))
                .thenRefused("allocation.unknown");
    }

    @Test
    void aReleaseMakesAnAllocationShorter() {
        var half = registered().and(allocated("half", "instant-checkout", "0.50", "2026-02-01", "2026-03-31"));
        half.when(release("half", "2026-03-31")).thenRefused("release.not-earlier");
        half.when(release("half", "2026-03-30")).then(released("half", "2026-03-30"));
        half.when(release("half", "2026-01-30")).thenRefused("release.before-from");
        half.when(release("half", "2026-01-31")).then(released("half", "2026-01-31"));
    }

    @Test
    void theOwnersAllocationStaysWhileACriticalBetIsCommitted() {
        var owner = registered()
                .and(allocated("full", "instant-checkout", "1.00", "2026-02-01", null))
                .and(new SeatTaken(new BetId("instant-checkout")));
        var owned = but(but(CHECKOUT, "critical", true), "owner", Person.id());
        owner.knowing("bet/instant-checkout", owned)
                .when(release("full", "2026-03-31"))
                .thenRefused("seat.committed-critical");
        owner.knowing("bet/instant-checkout", but(owned, "stage", Stage.PRESSURE_TESTING))
                .when(release("full", "2026-03-31"))
                .thenRefused("seat.held");
        owner.knowing("bet/instant-checkout", but(owned, "owner", null))
                .when(release("full", "2026-03-31"))
                .thenAccepted();
    }

    @Test
    void aPlainOwnersAllocationIsReleased() {
        registered()
                .and(allocated("half", "instant-checkout", "0.50", "2026-02-01", null))
                .knowing("bet/instant-checkout", but(CHECKOUT, "owner", Person.id()))
                .when(release("half", "2026-03-31"))
                .thenAccepted();
    }
}
