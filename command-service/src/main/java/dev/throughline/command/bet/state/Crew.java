package dev.throughline.command.bet.state;

import dev.throughline.events.AllocationId;
import dev.throughline.events.PersonId;
import dev.throughline.events.bet.CrewEvent;
import dev.throughline.events.bet.CrewEvent.PersonAllocated;
import dev.throughline.events.bet.CrewEvent.PersonReleased;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

/** Who works on a bet, and who did. */
public record Crew(Map<AllocationOf, PersonAllocated> allocations) {
    static final Crew NONE = new Crew(Map.of());

    /** Allocations are unique in their person. */
    public record AllocationOf(PersonId person, AllocationId allocation) {}

    Crew after(CrewEvent event) {
        return new Crew(
                switch (event) {
                    case PersonAllocated e -> Copies.with(allocations, new AllocationOf(e.person(), e.allocation()), e);
                    case PersonReleased e ->
                        Copies.change(
                                allocations,
                                new AllocationOf(e.person(), e.allocation()),
                                before -> endedOn(before, e.on()));
                });
    }

    private static PersonAllocated endedOn(PersonAllocated e, LocalDate on) {
        return new PersonAllocated(e.allocation(), e.person(), e.purpose(), e.fraction(), e.from(), on);
    }

    /** Allocations that have a day after this one; one that was released before its first day has none. */
    public Stream<PersonAllocated> after(LocalDate day) {
        return allocations.values().stream()
                .filter(allocation -> allocation.to() == null
                        || (allocation.to().isAfter(day) && !allocation.to().isBefore(allocation.from())));
    }

    /** Whether the person was allocated on one of these days, both included. */
    public boolean had(PersonId person, LocalDate first, LocalDate last) {
        return allocations.values().stream()
                .filter(allocation ->
                        allocation.person().equals(person) && !allocation.from().isAfter(last))
                .anyMatch(allocation -> allocation.to() == null
                        || (!allocation.to().isBefore(first) && !allocation.to().isBefore(allocation.from())));
    }
}
