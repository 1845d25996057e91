package dev.throughline.command.bet.time;

import static dev.throughline.command.bet.Checkout.KILLED;
import static dev.throughline.command.bet.Checkout.owned;
import static dev.throughline.command.bet.ownership.People.allocated;
import static dev.throughline.command.bet.ownership.People.allocation;
import static dev.throughline.command.bet.ownership.People.leaving;
import static dev.throughline.command.bet.ownership.People.person;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Due;
import dev.throughline.command.rules.Given;
import dev.throughline.command.rules.PersonFacts;
import dev.throughline.command.rules.PersonFacts.Departure;
import dev.throughline.events.AllocationId;
import dev.throughline.events.PersonId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CrewEvent.PersonReleased;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.ReleaseReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A departure reaches the bet when the last day ends, in the zone of its portfolio: Berlin, an hour ahead of UTC. */
class DeparturesTest {
    private static final Instant END_OF_MARCH_5 = Instant.parse("2026-03-05T22:59:59.999999Z");
    private static final Due<BetEvent> CAPACITY_ENDED = new Due<>(
            END_OF_MARCH_5,
            new PersonReleased(new AllocationId("full"), new PersonId("prs-owner1"), LocalDate.parse("2026-03-05")));
    private static final Due<BetEvent> OWNER_LEFT =
            new Due<>(END_OF_MARCH_5, new OwnerReleased(new PersonId("prs-owner1"), ReleaseReason.DEPARTED));
    private static final PersonFacts HERE = person("prs-owner1", allocation("full", "1.00", "2026-02-01", null));
    private static final PersonFacts LEFT =
            leaving(person("prs-owner1", allocation("full", "1.00", "2026-02-01", "2026-03-05")), "2026-03-05");

    private final Given<BetCommand, BetState, BetEvent> staffed =
            owned().and(allocated("prs-owner1", allocation("full", "1.00", "2026-02-01", null)));

    private static List<Due<BetEvent>> fellDue(Given<BetCommand, BetState, BetEvent> bet) {
        return Departures.fellDue((Known) bet.state(), bet.now());
    }

    @Test
    void itWatchesTheOwnerAndTheCrew() {
        var bet = staffed.and(allocated("prs-dev1", allocation("half", "0.50", "2026-02-01", null)));
        assertThat(Departures.watched((Known) bet.state()))
                .containsExactlyInAnyOrder(new StreamId("person/prs-owner1"), new StreamId("person/prs-dev1"));
    }

    @Test
    void nothingHappensWhileTheyAreHere() {
        assertThat(fellDue(staffed.knowing("person/prs-owner1", HERE))).isEmpty();
        assertThat(fellDue(staffed)).isEmpty();
    }

    @Test
    void theOwnerAndTheirCapacityAreGoneWhenTheLastDayEnds() {
        var left = staffed.knowing("person/prs-owner1", LEFT);
        assertThat(fellDue(left.at("2026-03-05T22:59:59Z"))).isEmpty();
        assertThat(fellDue(left.at("2026-03-05T22:59:59.999999Z"))).containsExactly(CAPACITY_ENDED, OWNER_LEFT);
    }

    @Test
    void itHappensOnce() {
        var after = staffed.knowing("person/prs-owner1", LEFT).and(CAPACITY_ENDED.event(), OWNER_LEFT.event());
        assertThat(fellDue(after)).isEmpty();
    }

    @Test
    void aBetThatIsOverKeepsItsOwnerOnRecord() {
        var over = staffed.and(KILLED).knowing("person/prs-owner1", LEFT);
        assertThat(fellDue(over)).containsExactly(CAPACITY_ENDED);
    }

    @Test
    void onlyADepartureIsNews() {
        var released = person("prs-owner1", allocation("full", "1.00", "2026-02-01", "2026-03-01"));
        assertThat(fellDue(staffed.knowing("person/prs-owner1", released))).isEmpty();
    }

    private static Departure lastDay(String on, String known) {
        return new Departure(LocalDate.parse(on), Instant.parse(known));
    }

    @Test
    void whatBecomesKnownLateHappensWhenItIsKnown() {
        PersonFacts late = but(LEFT, "departures", List.of(lastDay("2026-03-05", "2026-03-08T09:00:00Z")));
        var left = staffed.knowing("person/prs-owner1", late);
        assertThat(fellDue(left.at("2026-03-08T08:59:59Z"))).isEmpty();
        assertThat(fellDue(left))
                .extracting(Due::at)
                .containsExactly(Instant.parse("2026-03-08T09:00:00Z"), Instant.parse("2026-03-08T09:00:00Z"));
    }

    @Test
    void aLastDayThatWasCorrectedInTimeNeverCame() {
        PersonFacts stayed = but(
                HERE,
                "departures",
                List.of(lastDay("2026-03-05", "2026-03-01T09:00:00Z"), lastDay("2026-06-30", "2026-03-04T09:00:00Z")));
        assertThat(fellDue(staffed.knowing("person/prs-owner1", stayed))).isEmpty();
    }

    @Test
    void aLastDayThatWasCorrectedAfterwardsHadCome() {
        PersonFacts corrected = but(
                person("prs-owner1", allocation("full", "1.00", "2026-02-01", "2026-03-03")),
                "departures",
                List.of(lastDay("2026-03-05", "2026-03-01T09:00:00Z"), lastDay("2026-03-03", "2026-03-08T09:00:00Z")));
        var left = staffed.knowing("person/prs-owner1", corrected);
        assertThat(fellDue(left)).containsExactly(CAPACITY_ENDED, OWNER_LEFT);
        assertThat(fellDue(left.and(CAPACITY_ENDED.event(), OWNER_LEFT.event())))
                .containsExactly(new Due<>(
                        Instant.parse("2026-03-08T09:00:00Z"),
                        new PersonReleased(
                                new AllocationId("full"), new PersonId("prs-owner1"), LocalDate.parse("2026-03-03"))));
    }

    @Test
    void whoCameBackHasNotLeftTheBetTheyWereGivenThen() {
        PersonFacts back = but(
                person("prs-owner1"),
                "departures",
                List.of(lastDay("2026-02-20", "2026-02-01T09:00:00Z"), lastDay("2026-06-30", "2026-02-25T09:00:00Z")));
        assertThat(fellDue(owned().knowing("person/prs-owner1", back))).isEmpty();
    }
}
