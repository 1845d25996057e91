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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** Who was given the bet after leaving elsewhere, and came back, has not left it. */
    private static Optional<Due<BetEvent>> ownerLeft(Known bet, Circumstances until) {
        Instant since = bet.facts().ownership().since();
        return owner(bet)
                .map(until::person)
                .flatMap(person -> LastDay.allOf(person, until).stream()
                        .filter(last -> since == null || !last.ends().isBefore(since))
                        .findFirst()
                        .map(last ->
                                new Due<>(last.ends(), new OwnerReleased(person.person(), ReleaseReason.DEPARTED))));
    }

    /** Only a departure shortens an allocation without telling its bet at once. */
    private static Optional<Due<BetEvent>> released(PersonAllocated allocated, Circumstances until) {
        PersonFacts person = until.person(allocated.person());
        LocalDate ended = person == null ? null : endOf(allocated, person);
        if (person == null || ended == null || !isBefore(ended, allocated.to())) {
            return Optional.empty();
        }
        return LastDay.allOf(person, until).stream()
                .filter(last ->
                        !last.endOf(allocated).isBefore(ended) && isBefore(last.endOf(allocated), allocated.to()))
                .findFirst()
                .map(last -> new Due<>(
                        last.ends(),
                        new PersonReleased(allocated.allocation(), allocated.person(), last.endOf(allocated))));
    }

    /** The last day of the allocation in the person's own stream; null if it has none. */
    private static @Nullable LocalDate endOf(PersonAllocated allocated, PersonFacts person) {
        return person.allocations().stream()
                .filter(allocation -> allocation.allocation().equals(allocated.allocation()))
                .map(PersonFacts.Allocation::to)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isBefore(LocalDate day, @Nullable LocalDate end) {
        return end == null || day.isBefore(end);
    }
}
