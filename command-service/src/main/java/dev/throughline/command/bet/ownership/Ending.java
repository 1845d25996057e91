package dev.throughline.command.bet.ownership;

import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.PersonFacts;
import dev.throughline.command.rules.PersonFacts.Allocation;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Verdict.Alongside;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CrewEvent.PersonAllocated;
import dev.throughline.events.bet.CrewEvent.PersonReleased;
import dev.throughline.events.contributor.ContributorEvent.CapacityReleased;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rule 2: a bet that rests or ends frees the seat of its owner and ends its allocations; who stays its owner, stays so
 * without the seat.
 *
 * @param released what the bet itself records, after the event that let it rest or end
 * @param alongside what the streams of its people record together with it
 */
public record Ending(List<BetEvent> released, List<Alongside> alongside) {

    /** The streams that it writes to: those of the owner with a seat and of everybody who works on the bet. */
    public static Needs needs(Known bet) {
        Stream<StreamId> crew = bet.facts().crew().allocations().values().stream()
                .map(PersonAllocated::person)
                .map(StreamId::of);
        return Needs.writing(Stream.concat(Owning.seatOf(bet).stream(), crew).collect(Collectors.toSet()));
    }

    /** @param lastDay the last day on which its people are allocated to it */
    public static Ending of(Known bet, Circumstances now, LocalDate lastDay) {
        List<PersonAllocated> ending = bet.facts().crew().after(lastDay).toList();
        Stream<Alongside> ended = ending.stream().flatMap(allocated -> ended(allocated, now, lastDay).stream());
        return new Ending(
                ending.stream()
                        .<BetEvent>map(allocated -> released(allocated, now, lastDay))
                        .toList(),
                Stream.concat(ended, Owning.freed(bet, now).stream()).toList());
    }

    /** The verdict that lets the bet rest or end, with what follows from it. */
    public Verdict<BetEvent> after(Verdict<BetEvent> verdict) {
        return verdict.ifAccepted(accepted -> new Verdict.Accepted<>(
                Stream.concat(accepted.events().stream(), released.stream()).toList(),
                Stream.concat(accepted.alongside().stream(), alongside.stream()).toList(),
                accepted.waived()));
    }

    /** A departure may have ended it before. */
    private static Optional<Alongside> ended(PersonAllocated allocated, Circumstances now, LocalDate lastDay) {
        return known(allocated, now)
                .filter(allocation -> allocation.goesOnAfter(lastDay))
                .map(allocation -> new Alongside(
                        StreamId.of(allocated.person()),
                        new CapacityReleased(allocated.allocation(), lastDayOf(allocated, lastDay))));
    }

    private static PersonReleased released(PersonAllocated allocated, Circumstances now, LocalDate lastDay) {
        LocalDate on = known(allocated, now)
                .filter(allocation -> !allocation.goesOnAfter(lastDay))
                .map(allocation -> Objects.requireNonNull(allocation.to()))
                .orElseGet(() -> lastDayOf(allocated, lastDay));
        return new PersonReleased(allocated.allocation(), allocated.person(), on);
    }

    private static Optional<Allocation> known(PersonAllocated allocated, Circumstances now) {
        return Optional.ofNullable(now.person(allocated.person())).map(PersonFacts::allocations).stream()
                .flatMap(List::stream)
                .filter(allocation -> allocation.allocation().equals(allocated.allocation()))
                .findFirst();
    }

    /** An allocation that never begins ends on the day before its first. */
    private static LocalDate lastDayOf(PersonAllocated allocated, LocalDate lastDay) {
        return lastDay.isBefore(allocated.from()) ? allocated.from().minusDays(1) : lastDay;
    }
}
