package dev.throughline.command.bet.decision;

import static dev.throughline.command.bet.Checkout.CONTINUE;
import static dev.throughline.command.bet.Checkout.KILL;
import static dev.throughline.command.bet.Ready.building;
import static dev.throughline.command.bet.decision.Choices.GRADUATE;
import static dev.throughline.command.bet.decision.Choices.PAUSE;
import static dev.throughline.command.bet.decision.Choices.PIVOT;
import static dev.throughline.command.bet.decision.Choices.TRADE_OFF;
import static dev.throughline.command.bet.ownership.People.allocated;
import static dev.throughline.command.bet.ownership.People.allocation;
import static dev.throughline.command.bet.ownership.People.person;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.BetDecider;
import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Given;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.PersonFacts.Allocation;
import dev.throughline.command.rules.Verdict.Alongside;
import dev.throughline.events.BetId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CrewEvent.PersonReleased;
import dev.throughline.events.contributor.ContributorEvent.CapacityReleased;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rule 2: a decision that lets a bet rest or end lets its people go, in the same transaction. */
class LettingGoTest {
    private static final StreamId BET = new StreamId("bet/instant-checkout");
    private static final StreamId BUILDER = new StreamId("person/prs-builder1");
    private static final Allocation HALF = allocation("half", "0.50", "2026-02-01", null);

    private static Given<BetCommand, BetState, BetEvent> crewed() {
        return building().and(allocated("prs-builder1", HALF)).knowing(BUILDER.value(), person("prs-builder1", HALF));
    }

    @Test
    void whatRestsOrEndsReleasesItsPeopleToday() {
        LocalDate today = LocalDate.parse("2026-03-10");
        for (RecordDecision decision : List.of(PIVOT, PAUSE, GRADUATE)) {
            assertThat(crewed().when(decision).accepted().alongside())
                    .containsExactly(new Alongside(BUILDER, new CapacityReleased(HALF.allocation(), today)));
            assertThat(crewed().when(decision).accepted().events().getLast())
                    .isEqualTo(new PersonReleased(
                            HALF.allocation(), person("prs-builder1").person(), today));
        }
    }

    @Test
    void aKillReleasesThemOnItsDay() {
        assertThat(crewed().when(KILL).accepted().alongside())
                .containsExactly(
                        new Alongside(BUILDER, new CapacityReleased(HALF.allocation(), LocalDate.parse("2026-03-31"))));
    }

    @Test
    void whatGoesOnKeepsThem() {
        assertThat(crewed().when(CONTINUE).accepted().alongside()).isEmpty();
        assertThat(crewed().when(TRADE_OFF).accepted().alongside()).isEmpty();
    }

    @Test
    void onlyWhoIsLetGoIsHeld() {
        BetDecider decider = new BetDecider();
        BetState state = crewed().state();
        assertThat(decider.needs(BET, KILL, state)).isEqualTo(Needs.writing(Set.of(BUILDER)));
        assertThat(decider.needs(BET, CONTINUE, state)).isEqualTo(Needs.NOTHING);
        assertThat(decider.needs(BET, but(TRADE_OFF, "versus", List.of(new BetId("invoices"))), state))
                .isEqualTo(Needs.reading(Set.of(new StreamId("bet/invoices"))));
        assertThat(decider.needs(BET, but(KILL, "outcome", null), state)).isEqualTo(Needs.NOTHING);
    }
}
