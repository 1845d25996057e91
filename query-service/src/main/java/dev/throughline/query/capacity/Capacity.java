package dev.throughline.query.capacity;

import dev.throughline.events.BetId;
import dev.throughline.events.PersonId;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.picture.History;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What all people are meant to work on, day by day. Allocations are intent, not timesheets. */
public final class Capacity {
    private final Map<PersonId, Person> people;
    private final Map<BetId, Set<Person>> byBet = new HashMap<>();

    private Capacity(List<Person> people) {
        this.people = people.stream().collect(Collectors.toMap(Person::person, person -> person));
        people.forEach(person -> person.allocations()
                .forEach(each -> byBet.computeIfAbsent(each.bet(), bet -> new LinkedHashSet<>())
                        .add(person)));
    }

    /** @param people the histories of people, whole */
    public static Capacity of(Collection<History> people) {
        return new Capacity(people.stream().map(Person::of).toList());
    }

    /** Everybody, by id. */
    public List<Person> people() {
        return people.values().stream()
                .sorted(Comparator.comparing(person -> person.person().value()))
                .toList();
    }

    public Optional<Person> person(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Σp a(p, b, d) · c(p, d): the FTE on a bet on a day. */
    public BigDecimal fte(BetId bet, LocalDate day) {
        return byBet.getOrDefault(bet, Set.of()).stream()
                .map(person -> person.fraction(bet, day).multiply(person.fte(day)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Σp Σd a · c over the working days from one day to another, both included; in FTE-days, of which a week has five. */
    public BigDecimal fteDays(BetId bet, LocalDate first, LocalDate last) {
        return WorkingDays.each(first, last).map(day -> fte(bet, day)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The first day on which anybody was meant to work on a bet; nothing if nobody ever was. */
    public Optional<LocalDate> firstDay(BetId bet) {
        return byBet.getOrDefault(bet, Set.of()).stream()
                .flatMap(person -> person.allocations().stream())
                .filter(allocation -> allocation.bet().equals(bet))
                .map(Allocation::from)
                .min(Comparator.naturalOrder());
    }

    /** As {@link #fteDays(BetId, LocalDate, LocalDate)}, from the first day on which anybody was meant to work on it. */
    public BigDecimal fteDays(BetId bet, LocalDate last) {
        return firstDay(bet).map(first -> fteDays(bet, first, last)).orElse(BigDecimal.ZERO);
    }
}
