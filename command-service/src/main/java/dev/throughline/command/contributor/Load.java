package dev.throughline.command.contributor;

import dev.throughline.command.contributor.ContributorState.Registered;
import dev.throughline.command.rules.BetFacts;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.PersonFacts.Allocation;
import dev.throughline.events.BetId;
import dev.throughline.events.StreamId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of a person is allocated while an allocation is to last.
 *
 * @param others those of their allocations that share a day with it
 * @param from its first day
 */
record Load(List<Allocation> others, LocalDate from) {

    static Load during(Registered person, LocalDate from, @Nullable LocalDate to) {
        LocalDate before = from.minusDays(1);
        Predicate<Allocation> meets = other -> (to == null || !other.from().isAfter(to)) && other.goesOnAfter(before);
        return new Load(person.allocations().stream().filter(meets).toList(), from);
    }

    /** The bets whose portfolio decides what a caller may be told. */
    Set<StreamId> bets() {
        return others.stream().map(Allocation::bet).map(StreamId::of).collect(Collectors.toUnmodifiableSet());
    }

    /** The first day on which this fraction more would be too much. Sums only rise where an allocation begins. */
    Optional<LocalDate> firstDayOver(BigDecimal fraction) {
        return Stream.concat(Stream.of(from), others.stream().map(Allocation::from))
                .filter(day -> !day.isBefore(from))
                .sorted()
                .filter(day -> on(day).add(fraction).compareTo(BigDecimal.ONE) > 0)
                .findFirst();
    }

    BigDecimal on(LocalDate day) {
        return sum(others.stream().filter(allocation -> allocation.covers(day)));
    }

    /** The fractions of a day by bet, as far as the caller may see the bets. */
    Map<String, BigDecimal> seen(Circumstances now, LocalDate day) {
        return covering(day, now, true)
                .collect(Collectors.toMap(
                        allocation -> allocation.bet().value(), Allocation::fraction, BigDecimal::add, TreeMap::new));
    }

    /** The sum of the others: where they are is not the caller's business. */
    BigDecimal elsewhere(Circumstances now, LocalDate day) {
        return sum(covering(day, now, false));
    }

    private Stream<Allocation> covering(LocalDate day, Circumstances now, boolean seen) {
        return others.stream()
                .filter(allocation -> allocation.covers(day))
                .filter(allocation -> isSeen(allocation.bet(), now) == seen);
    }

    private static boolean isSeen(BetId bet, Circumstances now) {
        BetFacts facts = now.bet(bet);
        return facts != null && now.actor().covers(facts.portfolio());
    }

    private static BigDecimal sum(Stream<Allocation> allocations) {
        return allocations.map(Allocation::fraction).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
