package dev.throughline.command.contributor;

import dev.throughline.command.contributor.ContributorCommand.ReleaseCapacity;
import dev.throughline.command.contributor.ContributorState.Registered;
import dev.throughline.command.rules.BetFacts;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.PersonFacts.Allocation;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Stage;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Verdict.Alongside;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.PersonId;
import dev.throughline.events.Required;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.CrewEvent.PersonReleased;
import dev.throughline.events.contributor.ContributorEvent;
import dev.throughline.events.contributor.ContributorEvent.CapacityReleased;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A share of a person is free again: the person records it, and the bet in the same transaction. */
final class Releasing {
    private Releasing() {}

    static Needs needs(ReleaseCapacity release, Registered person) {
        return person.allocation(release.allocation())
                .map(allocation -> Needs.writing(java.util.Set.of(StreamId.of(allocation.bet()))))
                .orElse(Needs.NOTHING);
    }

    static Verdict<ContributorEvent> decide(ReleaseCapacity release, Registered person, Circumstances now) {
        Checks checks = new Checks(now.waiver())
                .present("allocation", release.allocation())
                .date("on", release.on());
        Optional<Allocation> found = person.allocation(release.allocation()).filter(one -> isSeen(one, now));
        checks.rule(
                release.allocation() == null || found.isPresent(),
                () -> Violation.state(
                        "allocation.unknown",
                        "Expected an allocation of this person that you may see, but found none called '"
                                + release.allocation() + "'.",
                        "Check the id, and that your token covers the portfolio of its bet."));
        found.ifPresent(allocation -> endsEarlier(checks, release.on(), allocation));
        found.ifPresent(allocation -> ownerStays(checks, allocation, person, now));
        return checks.then(() -> List.of(released(release))).with(alongside(release, found, now));
    }

    private static boolean isSeen(Allocation allocation, Circumstances now) {
        BetFacts bet = now.bet(allocation.bet());
        return bet != null && now.actor().covers(bet.portfolio());
    }

    private static void endsEarlier(Checks checks, @Nullable LocalDate on, Allocation allocation) {
        LocalDate before = allocation.from().minusDays(1);
        checks.rule(
                on == null || !on.isBefore(before),
                () -> Violation.state(
                                "release.before-from",
                                "Expected a last day from " + before + " on, the day before the allocation begins, but"
                                        + " found " + on + ".",
                                "Give that day if it is never to begin.")
                        .with("from", allocation.from().toString()));
        checks.rule(
                on == null || allocation.goesOnAfter(on),
                () -> Violation.state(
                                "release.not-earlier",
                                "Expected a last day before " + allocation.to()
                                        + ", when the allocation ends anyway, but" + " found " + on + ".",
                                "Allocate anew to make it longer.")
                        .with("to", String.valueOf(allocation.to())));
    }

    /** Rule 2: what a single-threaded owner is allocated for stays while they own. */
    private static void ownerStays(Checks checks, Allocation allocation, Registered person, Circumstances now) {
        BetFacts bet = Required.field(now.bet(allocation.bet()), "bet");
        boolean owns = new PersonId(now.stream().id()).equals(bet.owner());
        boolean critical = bet.critical() && bet.stage() == Stage.COMMITTED;
        checks.rule(
                !owns || !critical,
                () -> Violation.state(
                                "seat.committed-critical",
                                "Expected the owner's allocation to stay while the critical bet is COMMITTED, but found"
                                        + " its release.",
                                "Transfer the ownership first, or PAUSE or PIVOT the bet.")
                        .of(Rule.SEAT));
        checks.rule(
                !owns || critical || !carriesTheSeat(allocation, person),
                () -> Violation.state(
                                "seat.held",
                                "Expected an allocation that carries no seat, but its person is the single-threaded"
                                        + " owner of the bet.",
                                "Release the owner or transfer the ownership first.")
                        .of(Rule.SEAT));
    }

    private static boolean carriesTheSeat(Allocation allocation, Registered person) {
        return allocation.bet().equals(person.seat())
                && allocation.to() == null
                && allocation.fraction().compareTo(BigDecimal.ONE) == 0;
    }

    private static ContributorEvent released(ReleaseCapacity release) {
        return new CapacityReleased(
                Required.field(release.allocation(), "allocation"), Required.field(release.on(), "on"));
    }

    private static List<Alongside> alongside(ReleaseCapacity release, Optional<Allocation> found, Circumstances now) {
        LocalDate on = release.on();
        return found.isEmpty() || on == null
                ? List.of()
                : List.of(new Alongside(
                        StreamId.of(found.get().bet()),
                        new PersonReleased(
                                found.get().allocation(),
                                new PersonId(now.stream().id()),
                                on)));
    }
}
