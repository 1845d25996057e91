package dev.throughline.command.bet.ownership;

import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.ownership.People.CHECKOUT;
import static dev.throughline.command.bet.ownership.People.allocated;
import static dev.throughline.command.bet.ownership.People.allocation;
import static dev.throughline.command.bet.ownership.People.leaving;
import static dev.throughline.command.bet.ownership.People.person;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.command.ProposalCommand.WithdrawBet;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Given;
import dev.throughline.command.rules.PersonFacts.Allocation;
import dev.throughline.command.rules.Verdict.Alongside;
import dev.throughline.events.AllocationId;
import dev.throughline.events.PersonId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CrewEvent.PersonReleased;
import dev.throughline.events.bet.OwnershipEvent.OwnerAssigned;
import dev.throughline.events.bet.ProposalEvent.BetWithdrawn;
import dev.throughline.events.contributor.ContributorEvent.CapacityReleased;
import dev.throughline.events.contributor.ContributorEvent.SeatFreed;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Rule 2: what rests or ends frees its seat and ends its allocations. */
class EndingTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
    private static final Allocation FULL = allocation("full", "1.00", "2026-02-01", null);
    private static final Allocation HALF = allocation("half", "0.50", "2026-02-01", "2026-06-30");

    private final Given<BetCommand, BetState, BetEvent> staffed = proposed()
            .and(
                    allocated("prs-owner1", FULL),
                    new OwnerAssigned(new PersonId("prs-owner1"), true),
                    allocated("prs-dev1", HALF))
            .knowing("person/prs-owner1", but(person("prs-owner1", FULL), "seat", CHECKOUT))
            .knowing("person/prs-dev1", person("prs-dev1", HALF));

    private static Ending ending(Given<BetCommand, BetState, BetEvent> bet, LocalDate lastDay) {
        return Ending.of((Known) bet.state(), bet.now(), lastDay);
    }

    private static PersonReleased released(String allocation, String person, String on) {
        return new PersonReleased(new AllocationId(allocation), new PersonId(person), LocalDate.parse(on));
    }

    private static Alongside capacity(String person, String allocation, String on) {
        return new Alongside(
                new StreamId("person/" + person),
                new CapacityReleased(new AllocationId(allocation), LocalDate.parse(on)));
    }

    private static Alongside seat(String person) {
        return new Alongside(new StreamId("person/" + person), new SeatFreed(CHECKOUT));
    }

    @Test
    void itFreesTheSeatAndEndsTheAllocations() {
        Ending ending = ending(staffed, TODAY);
        assertThat(ending.released())
                .containsExactly(
                        released("full", "prs-owner1", "2026-03-10"), released("half", "prs-dev1", "2026-03-10"));
        assertThat(ending.alongside())
                .containsExactly(
                        capacity("prs-owner1", "full", "2026-03-10"),
                        capacity("prs-dev1", "half", "2026-03-10"),
                        seat("prs-owner1"));
    }

    @Test
    void itNeedsTheStreamsOfThosePeople() {
        assertThat(Ending.needs((Known) staffed.state()).writes())
                .containsExactlyInAnyOrder(new StreamId("person/prs-owner1"), new StreamId("person/prs-dev1"));
        assertThat(Ending.needs((Known) proposed().state()).writes()).isEmpty();
    }

    @Test
    void anAllocationThatEndsBeforeIsLeftAlone() {
        Ending ending = ending(staffed, LocalDate.parse("2026-06-30"));
        assertThat(ending.released()).containsExactly(released("full", "prs-owner1", "2026-06-30"));
        assertThat(ending.alongside())
                .containsExactly(capacity("prs-owner1", "full", "2026-06-30"), seat("prs-owner1"));
    }

    @Test
    void anAllocationThatNeverBeganEndsBeforeItsFirstDayAndOnce() {
        Ending ending = ending(staffed, LocalDate.parse("2026-01-15"));
        assertThat(ending.released())
                .containsExactly(
                        released("full", "prs-owner1", "2026-01-31"), released("half", "prs-dev1", "2026-01-31"));
        Given<BetCommand, BetState, BetEvent> after =
                staffed.and(ending.released().toArray(BetEvent[]::new));
        assertThat(ending(after, LocalDate.parse("2026-01-15")).released()).isEmpty();
    }

    @Test
    void whatADepartureEndedBeforeIsNotEndedAgain() {
        Given<BetCommand, BetState, BetEvent> departed = staffed.knowing(
                "person/prs-owner1",
                leaving(person("prs-owner1", allocation("full", "1.00", "2026-02-01", "2026-03-05")), "2026-03-05"));
        Ending ending = ending(departed, TODAY);
        assertThat(ending.released())
                .containsExactly(
                        released("full", "prs-owner1", "2026-03-05"), released("half", "prs-dev1", "2026-03-10"));
        assertThat(ending.alongside()).containsExactly(capacity("prs-dev1", "half", "2026-03-10"));
    }

    @Test
    void aWithdrawnBetHasNoSeatAndNobodyAllocated() {
        var accepted =
                staffed.by("prs-proposer1", "proposer").when(new WithdrawBet()).accepted();
        assertThat(accepted.events())
                .containsExactly(
                        new BetWithdrawn(),
                        released("full", "prs-owner1", "2026-03-10"),
                        released("half", "prs-dev1", "2026-03-10"));
        assertThat(accepted.alongside()).contains(seat("prs-owner1")).hasSize(3);
        Known withdrawn =
                (Known) staffed.and(accepted.events().toArray(BetEvent[]::new)).state();
        assertThat(withdrawn.facts().ownership().seat()).isFalse();
        assertThat(withdrawn.facts().crew().after(TODAY)).isEmpty();
    }
}
