package dev.throughline.command.contributor;

import static dev.throughline.command.contributor.Person.CHECKOUT;
import static dev.throughline.command.contributor.Person.allocate;
import static dev.throughline.command.contributor.Person.allocated;
import static dev.throughline.command.contributor.Person.registered;
import static dev.throughline.command.contributor.Person.released;
import static dev.throughline.command.contributor.Person.unregistered;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.contributor.ContributorCommand.AllocateCapacity;
import dev.throughline.command.rules.Actor;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Given;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Stage;
import dev.throughline.command.rules.Verdict.Alongside;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.AllocationId;
import dev.throughline.events.BetId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.CrewEvent.PersonAllocated;
import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import dev.throughline.events.bet.DecisionEvent.Waived;
import dev.throughline.events.bet.Purpose;
import dev.throughline.events.contributor.ContributorEvent;
import dev.throughline.events.contributor.ContributorEvent.ContributorDeparted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 3: nobody is allocated beyond full time on any day, and nobody builds before the commit. */
class CapacityTest {
    private static final AllocateCapacity HALF = allocate("half", "instant-checkout", "0.50", "2026-03-01", null);
    private static final StreamId BET = new StreamId("bet/instant-checkout");

    private static Given<ContributorCommand, ContributorState, ContributorEvent> inRetailOnly(
            Given<ContributorCommand, ContributorState, ContributorEvent> given) {
        Circumstances now = given.now();
        Actor leader = new Actor(new PersonId("prs-leader1"), Set.of("leader"), Set.of("retail"));
        return new Given<>(
                given.decider(),
                given.events(),
                new Circumstances(
                        now.stream(), now.effectiveAt(), leader, now.waiver(), now.portfolio(), now.others()));
    }

    @Test
    void personAndBetRecordAnAllocationTogether() {
        var accepted = registered().when(HALF).accepted();
        assertThat(accepted.events())
                .containsExactly(allocated("half", "instant-checkout", "0.50", "2026-03-01", null));
        assertThat(accepted.alongside())
                .containsExactly(new Alongside(
                        BET,
                        new PersonAllocated(
                                new AllocationId("half"),
                                new PersonId("prs-dev1"),
                                Purpose.DISCOVERY,
                                new BigDecimal("0.50"),
                                LocalDate.parse("2026-03-01"),
                                null)));
    }

    @Test
    void theBetIsWrittenToAndTheOthersOfThoseDaysAreRead() {
        Needs needs = new ContributorDecider()
                .needs(
                        new StreamId("person/prs-dev1"),
                        HALF,
                        registered()
                                .and(allocated("a1", "pharmacy", "0.20", "2026-01-01", null))
                                .and(allocated("a2", "long-over", "0.20", "2026-01-01", "2026-02-28"))
                                .state());
        assertThat(needs).isEqualTo(new Needs(Set.of(new StreamId("bet/pharmacy")), Set.of(BET)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bet", "purpose", "fraction", "from"})
    void anAllocationIsComplete(String field) {
        registered().when(but(HALF, field, null)).thenRefused(field + ".missing");
    }

    @Test
    void onlyWhoIsRegisteredIsAllocated() {
        unregistered().when(HALF).thenRefused("person.unknown");
    }

    @Test
    void anIdIsFreeOrLeftToUs() {
        var half = registered().and(allocated("allocation-2", "instant-checkout", "0.50", "2026-01-01", "2026-01-31"));
        half.when(but(HALF, "allocation", new AllocationId("allocation-2"))).thenRefused("allocation.exists");
        half.when(but(HALF, "allocation", null))
                .then(allocated("allocation-3", "instant-checkout", "0.50", "2026-03-01", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.50", "1.01", "0.005", "1e999999999", "1e-999999999"})
    void aFractionIsExactToAHundredth(String wrong) {
        registered().when(but(HALF, "fraction", new BigDecimal(wrong))).thenRefused("fraction.out-of-range");
        registered()
                .when(but(HALF, "fraction", new BigDecimal("0.01")))
                .then(allocated("half", "instant-checkout", "0.01", "2026-03-01", null));
    }

    @Test
    void anAllocationEndsAfterItBegins() {
        registered().when(but(HALF, "to", LocalDate.parse("2026-02-28"))).thenRefused("to.before-from");
        registered().when(but(HALF, "to", LocalDate.parse("2026-03-01"))).thenAccepted();
    }

    @ParameterizedTest
    @CsvSource({
        // fraction, from, to: all beside 0.80 from 1 February to 30 June and 0.20 from 1 May on
        "0.20, 2026-03-01, 2026-04-30, ",
        "0.21, 2026-03-01, 2026-04-30, 2026-03-01",
        "0.20, 2026-03-01, 2026-05-01, 2026-05-01",
        "0.20, 2026-03-01, , 2026-05-01",
        "0.01, 2026-06-30, 2026-06-30, 2026-06-30",
        "0.80, 2026-07-01, , ",
        "0.81, 2026-07-01, , 2026-07-01",
        "1.00, 2026-01-01, 2026-01-31, ",
        "1.00, 2026-01-01, 2026-02-01, 2026-02-01",
        "0.90, 2026-01-01, , 2026-02-01"
    })
    void onNoDayDoFractionsSumAboveOne(String fraction, String from, String to, String dayOver) {
        var busy = registered()
                .and(allocated("a1", "instant-checkout", "0.80", "2026-02-01", "2026-06-30"))
                .and(allocated("a2", "instant-checkout", "0.20", "2026-05-01", null));
        var then = busy.when(allocate("a3", "instant-checkout", fraction, from, to));
        if (dayOver == null) {
            then.thenAccepted();
        } else {
            then.thenRefused("capacity.exceeded");
            assertThat(then.violations().getFirst().values()).containsEntry("day", dayOver);
        }
    }

    @Test
    void whatWasReleasedIsFree() {
        var busy = registered().and(allocated("a1", "instant-checkout", "1.00", "2026-02-01", null));
        busy.when(HALF).thenRefused("capacity.exceeded");
        busy.and(released("a1", "2026-02-28")).when(HALF).thenAccepted();
        busy.and(released("a1", "2026-01-31")).when(HALF).thenAccepted();
        busy.and(released("a1", "2026-03-01")).when(HALF).thenRefused("capacity.exceeded");
    }

    @Test
    void theRefusalSaysWhoHasTheRestAndOnlyHowMuchIsElsewhere() {
        var busy = registered()
                .and(allocated("a1", "instant-checkout", "0.10", "2026-02-01", null))
                .and(allocated("a2", "pharmacy", "0.50", "2026-02-01", null))
                .and(allocated("a3", "pharmacy", "0.30", "2026-02-01", null));
        Violation told = inRetailOnly(busy).when(HALF).violations().getFirst();
        assertThat(told.values())
                .isEqualTo(Map.of(
                        "day",
                        "2026-03-01",
                        "fraction",
                        new BigDecimal("0.5"),
                        "bets",
                        Map.of("instant-checkout", new BigDecimal("0.10")),
                        "elsewhere",
                        new BigDecimal("0.8")));
        assertThat(told.toString()).doesNotContain("pharmacy", "health");
        assertThat(busy.when(HALF).violations().getFirst().values())
                .containsEntry(
                        "bets", Map.of("instant-checkout", new BigDecimal("0.10"), "pharmacy", new BigDecimal("0.80")))
                .doesNotContainKey("elsewhere");
    }

    @Test
    void aBetElsewhereMightAsWellNotExist() {
        AllocateCapacity lend = but(HALF, "bet", new BetId("pharmacy"));
        Violation foreign = inRetailOnly(registered()).when(lend).violations().getFirst();
        Violation missing = registered()
                .when(but(HALF, "bet", new BetId("no-such-bet")))
                .violations()
                .getFirst();
        assertThat(foreign.code()).isEqualTo("bet.unknown");
        assertThat(foreign.detail()).isEqualTo(missing.detail().replace("no-such-bet", "pharmacy"));
        registered().when(lend).thenAccepted();
    }

    @Test
    void somebodyOfElsewhereIsLent() {
        inRetailOnly(registered()
                        .and(new ContributorEvent.ContractChanged(
                                new PortfolioId("health"), BigDecimal.ONE, LocalDate.parse("2026-02-01"))))
                .when(HALF)
                .thenAccepted();
    }

    @Test
    void nobodyIsAllocatedBeforeTheirContract() {
        registered().when(but(HALF, "from", LocalDate.parse("2025-12-31"))).thenRefused("capacity.before-contract");
        registered().when(but(HALF, "from", LocalDate.parse("2026-01-01"))).thenAccepted();
    }

    @Test
    void nobodyIsAllocatedAfterTheirDeparture() {
        var leaving = registered().and(new ContributorDeparted(LocalDate.parse("2026-03-31")));
        leaving.when(HALF).thenRefused("capacity.after-departure");
        leaving.when(but(HALF, "to", LocalDate.parse("2026-04-01"))).thenRefused("capacity.after-departure");
        leaving.when(but(HALF, "to", LocalDate.parse("2026-03-31"))).thenAccepted();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"PROPOSED", "PRESSURE_TESTING", "PAUSED"})
    void nobodyBuildsBeforeTheCommit(Stage stage) {
        var person = registered().knowing("bet/instant-checkout", but(CHECKOUT, "stage", stage));
        person.when(but(HALF, "purpose", Purpose.BUILD)).thenRefused("capacity.bet-not-committed");
        person.when(HALF).thenAccepted();
        registered().when(but(HALF, "purpose", Purpose.BUILD)).thenAccepted();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"GRADUATED", "KILLED", "WITHDRAWN"})
    void nobodyWorksOnABetThatIsOver(Stage stage) {
        registered()
                .knowing("bet/instant-checkout", but(CHECKOUT, "stage", stage))
                .when(HALF)
                .thenRefused("bet.final");
    }

    @Test
    void aBlockedBetGetsNoMoreCapacity() {
        var blocked = registered().knowing("bet/instant-checkout", but(CHECKOUT, "blocked", true));
        blocked.when(HALF).thenRefused("tripwire.undecided");
        registered().when(HALF).thenAccepted();
        blocked.historic().when(HALF).thenAccepted();
    }

    @Test
    void aLeaderOverridesTheBlockAndTheBetRecordsIt() {
        var blocked = registered().knowing("bet/instant-checkout", but(CHECKOUT, "blocked", true));
        assertThat(blocked.overridden("the fix needs hands")
                        .when(HALF)
                        .accepted()
                        .alongside())
                .hasSize(2)
                .endsWith(new Alongside(
                        BET,
                        new PolicyOverridden(
                                Rule.TRIPWIRES.name(),
                                List.of(new Waived("tripwire.undecided", Map.of())),
                                "the fix needs hands",
                                new PersonId("prs-leader1"))));
        blocked.overridden("I want to").by("prs-dev2", "owner").when(HALF).thenRefused("override.not-yours");
        blocked.knowing(
                        "bet/instant-checkout",
                        but(but(CHECKOUT, "blocked", true), "owner", new PersonId("prs-leader1")))
                .overridden("it is my bet")
                .when(HALF)
                .thenRefused("override.not-yours");
    }

    @Test
    void capacityIsNeverWaived() {
        var busy = registered().and(allocated("a1", "instant-checkout", "0.80", "2026-02-01", null));
        busy.historic().when(HALF).thenRefused("capacity.exceeded");
        busy.overridden("we need them").when(HALF).thenRefused("capacity.exceeded");
    }

    @Test
    void fiveBrokenRulesAreFiveViolations() {
        registered()
                .and(allocated("half", "instant-checkout", "0.80", "2026-02-01", null))
                .and(new ContributorDeparted(LocalDate.parse("2026-03-31")))
                .knowing("bet/instant-checkout", but(but(CHECKOUT, "blocked", true), "stage", Stage.PRESSURE_TESTING))
                .when(but(HALF, "purpose", Purpose.BUILD))
                .thenRefused(
                        "allocation.exists",
                        "capacity.bet-not-committed",
                        "tripwire.undecided",
                        "capacity.after-departure",
                        "capacity.exceeded");
    }
}
