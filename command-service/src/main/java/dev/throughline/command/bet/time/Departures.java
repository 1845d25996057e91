package dev.throughline.command.bet.time;

import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.BetState.Open;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Due;
import dev.throughline.command.rules.PersonFacts;
import dev.throughline.events.PersonId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CrewEvent.PersonAllocated;
import dev.throughline.events.bet.CrewEvent.PersonReleased;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.ReleaseReason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who leaves is recorded once, in their own stream; the bets they work on or own learn of it when their last day ends, in
 * the zone of the bet's portfolio.
 */
public final class Departures {
    private Departures() {}

    /** The streams of the owner and of everybody who was ever allocated. */
    public static Set<StreamId> watched(Known bet) {
        Stream<PersonId> crew =
                bet.facts().crew().allocations().values().stream().map(PersonAllocated::person);
        return Stream.concat(owner(bet).stream(), crew).map(StreamId::of).collect(Collectors.toUnmodifiableSet());
    }

    /** By the days on which they left; on one day the capacity goes before the ownership. */
    public static List<Due<BetEvent>> fellDue(Known bet, Circumstances until) {
        Stream<Due<BetEvent>> released = bet.facts().crew().allocations().values().stream()
                .flatMap(allocated -> released(allocated, until).stream());
        return Stream.concat(released, ownerLeft(bet, until).stream())
                .filter(due -> !due.at().isAfter(until.effectiveAt()))
                .sorted(Comparator.comparing(Due::at))
                .toList();
    }

    /** Of a bet that is over, the owner stays on record. */
    private static Optional<PersonId> owner(Known bet) {
        return bet instanceof Open ? Optional.ofNullable(bet.facts().ownership().owner()) : Optional.empty();
    }

    private static Optional<Due<BetEvent>> ownerLeft(Known bet, Circumstances until) {
        return owner(bet)
                .map(until::person)
                .flatMap(person -> Optional.ofNullable(person.departedOn())
                        .map(day -> new Due<>(
                                endOf(day, until), new OwnerReleased(person.person(), ReleaseReason.DEPARTED))));
    }

    /** Only a departure shortens an allocation without telling its bet at once. */
    private static Optional<Due<BetEvent>> released(PersonAllocated allocated, Circumstances until) {
        PersonFacts person = until.person(allocated.person());
        LocalDate departure = person == null ? null : person.departedOn();
        if (person == null || departure == null) {
            return Optional.empty();
        }
        return person.allocations().stream()
                .filter(allocation -> allocation.allocation().equals(allocated.allocation()))
                .filter(allocation -> !Objects.equals(allocation.to(), allocated.to()))
                .flatMap(allocation -> Stream.ofNullable(allocation.to()))
                .map(on -> new Due<BetEvent>(
                        endOf(departure, until), new PersonReleased(allocated.allocation(), allocated.person(), on)))
                .findFirst();
    }

    private static Instant endOf(LocalDate day, Circumstances until) {
        return day.plusDays(1).atStartOfDay(until.zone()).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
