package dev.throughline.command.bet.ownership;

import static dev.throughline.command.bet.Checkout.ASSIGN;
import static dev.throughline.command.bet.Checkout.COMMITTED;
import static dev.throughline.command.bet.Checkout.OWNED;
import static dev.throughline.command.bet.Checkout.PROPOSED;
import static dev.throughline.command.bet.Checkout.owned;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Checkout.unproposed;
import static dev.throughline.command.bet.ownership.People.CHECKOUT;
import static dev.throughline.command.bet.ownership.People.allocation;
import static dev.throughline.command.bet.ownership.People.leaving;
import static dev.throughline.command.bet.ownership.People.person;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.BetDecider;
import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.command.OwnershipCommand.AssignOwner;
import dev.throughline.command.bet.command.OwnershipCommand.ReleaseOwner;
import dev.throughline.command.bet.command.OwnershipCommand.TransferOwnership;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Given;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.PersonFacts;
import dev.throughline.command.rules.PersonFacts.Contract;
import dev.throughline.command.rules.Verdict.Alongside;
import dev.throughline.events.BetId;
import dev.throughline.events.DecisionId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.DecisionEvent.BetPaused;
import dev.throughline.events.bet.DecisionEvent.BetPivoted;
import dev.throughline.events.bet.OwnershipEvent.OwnerAssigned;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.ReleaseReason;
import dev.throughline.events.contributor.ContributorEvent.SeatFreed;
import dev.throughline.events.contributor.ContributorEvent.SeatTaken;
import dev.throughline.events.portfolio.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rule 2: the single-threaded seat. */
class SeatTest {
    private static final AssignOwner SEAT = but(ASSIGN, "singleThreaded", true);
    private static final OwnerAssigned SEATED = new OwnerAssigned(new PersonId("prs-owner1"), true);
    private static final PersonFacts FULL_TIME = person("prs-owner1", allocation("full", "1.00", "2026-02-01", null));
    private static final PersonFacts SUCCESSOR = person("prs-owner2", allocation("full", "1.00", "2026-03-01", null));

    private static Given<BetCommand, BetState, BetEvent> proposedWith(PersonFacts person) {
        return proposed().knowing("person/prs-owner1", person);
    }

    /** Critical, committed, with its owner in the seat. */
    private static Given<BetCommand, BetState, BetEvent> inBuild() {
        return unproposed()
                .and(but(PROPOSED, "critical", true), SEATED, COMMITTED)
                .knowing("person/prs-owner1", but(FULL_TIME, "seat", CHECKOUT))
                .knowing("person/prs-owner2", SUCCESSOR);
    }

    private static Alongside taken(String person) {
        return new Alongside(new StreamId("person/" + person), new SeatTaken(CHECKOUT));
    }

    private static Alongside freed(String person) {
        return new Alongside(new StreamId("person/" + person), new SeatFreed(CHECKOUT));
    }

    private static PersonFacts withContract(String fte) {
        return but(
                FULL_TIME,
                "contracts",
                List.of(new Contract(LocalDate.parse("2026-01-01"), new PortfolioId("retail"), new BigDecimal(fte))));
    }

    @Test
    void anOwnerTakesTheSeatOnBothStreams() {
        var accepted = proposedWith(FULL_TIME).when(SEAT).accepted();
        assertThat(accepted.events()).containsExactly(SEATED);
        assertThat(accepted.alongside()).containsExactly(taken("prs-owner1"));
    }

    @Test
    void aPlainOwnerTakesNoSeat() {
        assertThat(proposedWith(FULL_TIME).when(ASSIGN).accepted().alongside()).isEmpty();
    }

    @Test
    void theSeatNeedsARegisteredPerson() {
        proposed().when(SEAT).thenRefused("seat.person-unknown");
        proposed().when(but(SEAT, "singleThreaded", false)).then(OWNED);
    }

    @Test
    void theSeatNeedsAnOpenEndedFullAllocationToThisBet() {
        for (PersonFacts less : List.of(
                person("prs-owner1"),
                person("prs-owner1", allocation("part", "0.99", "2026-02-01", null)),
                person("prs-owner1", allocation("part", "1.00", "2026-02-01", "2026-12-31")),
                person("prs-owner1", allocation("part", "1.00", "2026-03-11", null)),
                person("prs-owner1", allocation("part", "pharmacy", "1.00", "2026-02-01", null)))) {
            proposedWith(less).when(SEAT).thenRefused("seat.allocation-missing");
        }
        proposedWith(person("prs-owner1", allocation("part", "1.00", "2026-03-10", null)))
                .when(SEAT)
                .thenAccepted();
    }

    @Test
    void theSeatNeedsMostOfAContract() {
        proposedWith(withContract("0.79")).when(SEAT).thenRefused("seat.contract-too-small");
        proposedWith(withContract("0.80")).when(SEAT).thenAccepted();
        proposedWith(withContract("0.80"))
                .under(but(Policy.DEFAULT, "seatContract", new BigDecimal("0.90")))
                .when(SEAT)
                .thenRefused("seat.contract-too-small");
    }

    @Test
    void aPersonHoldsAtMostOneSeat() {
        proposedWith(but(FULL_TIME, "seat", new BetId("pharmacy"))).when(SEAT).thenRefused("seat.taken");
        assertThat(proposedWith(but(FULL_TIME, "seat", new BetId("pharmacy")))
                        .when(SEAT)
                        .violations()
                        .toString())
                .as("where they sit may be none of the caller's business")
                .doesNotContain("pharmacy");
    }

    @Test
    void theOwnerWhoIsTakesTheSeat() {
        owned().knowing("person/prs-owner1", FULL_TIME).when(SEAT).then(SEATED);
        owned().and(SEATED)
                .knowing("person/prs-owner1", but(FULL_TIME, "seat", CHECKOUT))
                .when(SEAT)
                .thenRefused("owner.assigned");
        owned().knowing("person/prs-owner2", SUCCESSOR)
                .when(but(SEAT, "person", new PersonId("prs-owner2")))
                .thenRefused("owner.assigned");
    }

    @Test
    void everythingThatStandsAgainstTheSeatIsNamed() {
        owned().knowing(
                        "person/prs-owner2",
                        leaving(
                                but(
                                        but(person("prs-owner2"), "seat", new BetId("pharmacy")),
                                        "contracts",
                                        withContract("0.50").contracts()),
                                "2026-03-01"))
                .when(but(SEAT, "person", new PersonId("prs-owner2")))
                .thenRefused(
                        "owner.assigned",
                        "owner.departed",
                        "seat.allocation-missing",
                        "seat.contract-too-small",
                        "seat.taken");
    }

    @Test
    void releasingAnOwnerFreesTheSeat() {
        var released = owned().and(SEATED)
                .knowing("person/prs-owner1", but(FULL_TIME, "seat", CHECKOUT))
                .when(new ReleaseOwner())
                .accepted();
        assertThat(released.events())
                .containsExactly(new OwnerReleased(new PersonId("prs-owner1"), ReleaseReason.RELEASED));
        assertThat(released.alongside()).containsExactly(freed("prs-owner1"));
    }

    @Test
    void aCriticalBetInBuildKeepsItsOwner() {
        inBuild().when(new ReleaseOwner()).thenRefused("seat.committed-critical");
        inBuild().historic().when(new ReleaseOwner()).thenRefused("seat.committed-critical");
        inBuild().overridden("they insist").when(new ReleaseOwner()).thenRefused("seat.committed-critical");
        LocalDate review = LocalDate.parse("2026-09-30");
        inBuild()
                .and(new BetPivoted(new DecisionId("turn"), review))
                .when(new ReleaseOwner())
                .thenAccepted();
        inBuild()
                .and(new BetPaused(new DecisionId("rest")))
                .when(new ReleaseOwner())
                .thenAccepted();
    }

    @Test
    void aCriticalBetInBuildIsHandedOverWithItsSeat() {
        TransferOwnership transfer = new TransferOwnership(new PersonId("prs-owner2"), null);
        var accepted = inBuild().when(transfer).accepted();
        assertThat(accepted.events())
                .containsExactly(
                        new OwnerReleased(new PersonId("prs-owner1"), ReleaseReason.TRANSFERRED),
                        new OwnerAssigned(new PersonId("prs-owner2"), true));
        assertThat(accepted.alongside()).containsExactly(freed("prs-owner1"), taken("prs-owner2"));
        inBuild().when(but(transfer, "singleThreaded", false)).thenRefused("seat.committed-critical");
        inBuild()
                .knowing("person/prs-owner2", but(SUCCESSOR, "seat", new BetId("pharmacy")))
                .when(transfer)
                .thenRefused("seat.taken");
    }

    @Test
    void whoFollowsADepartedOwnerInBuildTakesTheSeat() {
        var left = inBuild().and(new OwnerReleased(new PersonId("prs-owner1"), ReleaseReason.DEPARTED));
        left.when(but(ASSIGN, "person", new PersonId("prs-owner2"))).thenRefused("seat.committed-critical");
        left.when(but(SEAT, "person", new PersonId("prs-owner2"))).thenAccepted();
    }

    @Test
    void theStreamsOfThoseWhoTakeOrLeaveASeatAreWrittenTo() {
        StreamId bet = new StreamId("bet/instant-checkout");
        Set<StreamId> owner = Set.of(new StreamId("person/prs-owner1"));
        Set<StreamId> successor = Set.of(new StreamId("person/prs-owner2"));
        TransferOwnership transfer = new TransferOwnership(new PersonId("prs-owner2"), null);
        BetDecider decider = new BetDecider();
        assertThat(decider.needs(bet, SEAT, proposed().state())).isEqualTo(Needs.writing(owner));
        assertThat(decider.needs(bet, ASSIGN, proposed().state())).isEqualTo(Needs.reading(owner));
        assertThat(decider.needs(bet, new ReleaseOwner(), inBuild().state())).isEqualTo(Needs.writing(owner));
        assertThat(decider.needs(bet, new ReleaseOwner(), owned().state())).isEqualTo(Needs.NOTHING);
        assertThat(decider.needs(bet, transfer, owned().state())).isEqualTo(Needs.reading(successor));
        assertThat(decider.needs(bet, transfer, inBuild().state()).writes())
                .containsExactlyInAnyOrder(new StreamId("person/prs-owner1"), new StreamId("person/prs-owner2"));
        assertThat(decider.needs(
                        bet, but(transfer, "singleThreaded", false), inBuild().state()))
                .isEqualTo(new Needs(successor, owner));
    }
}
