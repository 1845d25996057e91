package dev.throughline.command.bet.ownership;

import dev.throughline.command.rules.PersonFacts;
import dev.throughline.command.rules.PersonFacts.Allocation;
import dev.throughline.command.rules.PersonFacts.Contract;
import dev.throughline.command.rules.PersonFacts.Departure;
import dev.throughline.events.AllocationId;
import dev.throughline.events.BetId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.bet.CrewEvent.PersonAllocated;
import dev.throughline.events.bet.Purpose;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules of a bet are told of people. */
public final class People {
    public static final BetId CHECKOUT = new BetId("instant-checkout");

    private People() {}

    /** A full-time person of retail since 2026, with these allocations. */
    public static PersonFacts person(String id, Allocation... allocations) {
        Contract contract =
                new Contract(LocalDate.parse("2026-01-01"), new PortfolioId("retail"), new BigDecimal("1.00"));
        return new PersonFacts(new PersonId(id), List.of(contract), Arrays.asList(allocations), null, List.of());
    }

    /** The same person, of whom it is known since 1 March that they leave on that day. */
    public static PersonFacts leaving(PersonFacts person, String on) {
        Departure departure = new Departure(LocalDate.parse(on), Instant.parse("2026-03-01T12:00:00Z"));
        return new PersonFacts(
                person.person(), person.contracts(), person.allocations(), person.seat(), List.of(departure));
    }

    /** To this bet. */
    public static Allocation allocation(String id, String fraction, String from, @Nullable String to) {
        return allocation(id, "instant-checkout", fraction, from, to);
    }

    public static Allocation allocation(String id, String bet, String fraction, String from, @Nullable String to) {
        return new Allocation(
                new AllocationId(id),
                new BetId(bet),
                Purpose.DISCOVERY,
                new BigDecimal(fraction),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    /** The same as the bet itself recorded it. */
    public static PersonAllocated allocated(String person, Allocation allocation) {
        return new PersonAllocated(
                allocation.allocation(),
                new PersonId(person),
                allocation.purpose(),
                allocation.fraction(),
                allocation.from(),
                allocation.to());
    }
}
