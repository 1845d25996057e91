package dev.throughline.command.contributor;

import dev.throughline.command.contributor.ContributorCommand.AllocateCapacity;
import dev.throughline.command.contributor.ContributorState.Registered;
import dev.throughline.command.rules.BetFacts;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.Numbered;
import dev.throughline.command.rules.Overriding;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Verdict.Alongside;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.AllocationId;
import dev.throughline.events.BetId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.PersonId;
import dev.throughline.events.Required;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.CrewEvent.PersonAllocated;
import dev.throughline.events.contributor.ContributorEvent;
import dev.throughline.events.contributor.ContributorEvent.CapacityAllocated;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A share of a person goes to a bet: the person records it, and the bet in the same transaction. */
final class Allocating {
    private Allocating() {}

    /** The bet is written to; the bets that the person works on meanwhile say what a caller may be told of them. */
    static Needs needs(AllocateCapacity allocate, Registered person) {
        BetId bet = allocate.bet();
        LocalDate from = allocate.from();
        if (bet == null) {
            return Needs.NOTHING;
        }
        Set<StreamId> meanwhile = from == null
                ? Set.of()
                : Load.during(person, from, allocate.to()).bets();
        return new Needs(meanwhile, Set.of(StreamId.of(bet)));
    }

    static Verdict<ContributorEvent> decide(AllocateCapacity allocate, Registered person, Circumstances now) {
        Checks checks = new Checks(now.waiver());
        checks.present("bet", allocate.bet())
                .present("purpose", allocate.purpose())
                .present("fraction", allocate.fraction())
                .date("from", allocate.from())
                .optionalDate("to", allocate.to());
        Share.fits(checks, "fraction", allocate.fraction());
        daysAreInOrder(checks, allocate.from(), allocate.to());
        idIsFree(checks, allocate.allocation(), person);
        BetTakesPeople.check(checks, allocate, now);
        PersonHasRoom.check(checks, allocate, person, now);
        return recorded(checks.then(() -> List.of(allocated(allocate, person))), allocate, now);
    }

    private static void daysAreInOrder(Checks checks, @Nullable LocalDate from, @Nullable LocalDate to) {
        checks.rule(
                from == null || to == null || !to.isBefore(from),
                () -> Violation.input(
                        "to.before-from",
                        "Expected a last day on or after " + from + ", but found " + to + ".",
                        "Swap 'from' and 'to', or leave out 'to'."));
    }

    private static void idIsFree(Checks checks, @Nullable AllocationId id, Registered person) {
        checks.rule(
                person.allocation(id).isEmpty(),
                () -> Violation.state(
                        "allocation.exists",
                        "Expected an allocation id that is free in this person, but '" + id + "' is taken.",
                        "Choose another id, or leave it out to get one."));
    }

    private static CapacityAllocated allocated(AllocateCapacity allocate, Registered person) {
        return new CapacityAllocated(
                id(allocate, person),
                Required.field(allocate.bet(), "bet"),
                Required.field(allocate.purpose(), "purpose"),
                Share.exact(allocate.fraction(), "fraction"),
                Required.field(allocate.from(), "from"),
                allocate.to());
    }

    /** The client's id, else the allocation's number in the person, or the next that no client took. */
    private static AllocationId id(AllocateCapacity allocate, Registered person) {
        return Numbered.orChosen(
                allocate.allocation(),
                "allocation",
                person.allocations().size(),
                id -> person.allocation(id).isPresent(),
                AllocationId::new);
    }

    /** The bet records the same, and what a leader waived. */
    private static Verdict<ContributorEvent> recorded(
            Verdict<ContributorEvent> verdict, AllocateCapacity allocate, Circumstances now) {
        BetFacts bet = allocate.bet() == null ? null : now.bet(allocate.bet());
        boolean byOwner = bet != null && now.actor().person().equals(bet.owner());
        Verdict<ContributorEvent> ofBoth =
                verdict.ifAccepted(accepted -> alsoInTheBet(accepted, List.of(mirrored(accepted, now)), allocate));
        return Overriding.record(
                ofBoth, byOwner, now, (accepted, overridden) -> alsoInTheBet(accepted, overridden, allocate));
    }

    private static PersonAllocated mirrored(Verdict.Accepted<ContributorEvent> accepted, Circumstances now) {
        CapacityAllocated e = (CapacityAllocated) accepted.events().getFirst();
        PersonId person = new PersonId(now.stream().id());
        return new PersonAllocated(e.allocation(), person, e.purpose(), e.fraction(), e.from(), e.to());
    }

    private static Verdict.Accepted<ContributorEvent> alsoInTheBet(
            Verdict.Accepted<ContributorEvent> accepted, List<? extends DomainEvent> more, AllocateCapacity allocate) {
        StreamId bet = StreamId.of(Required.field(allocate.bet(), "bet"));
        Stream<Alongside> added = more.stream().map(event -> new Alongside(bet, event));
        return new Verdict.Accepted<>(
                accepted.events(),
                Stream.concat(accepted.alongside().stream(), added).toList(),
                accepted.waived());
    }
}
