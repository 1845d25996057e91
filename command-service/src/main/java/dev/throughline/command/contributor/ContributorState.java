package dev.throughline.command.contributor;

import dev.throughline.command.rules.PersonFacts;
import dev.throughline.command.rules.PersonFacts.Allocation;
import dev.throughline.command.rules.PersonFacts.Contract;
import dev.throughline.command.rules.PersonFacts.Departure;
import dev.throughline.events.AllocationId;
import dev.throughline.events.BetId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person can be to us. */
sealed interface ContributorState {

    /** Nobody said that they can be allocated. */
    record Unregistered() implements ContributorState {}

    /**
     * They can be allocated, or could be until they left.
     *
     * @param contracts by their first day, rising; never empty
     * @param allocations all that were ever made
     * @param seat the bet whose single-threaded owner they are; null if of none
     * @param departures what was said of their last day; the last counts
     */
    record Registered(
            List<Contract> contracts,
            List<Allocation> allocations,
            @Nullable BetId seat,
            List<Departure> departures) implements ContributorState {

        Registered with(Contract contract) {
            return new Registered(
                    Stream.concat(contracts.stream(), Stream.of(contract)).toList(), allocations, seat, departures);
        }

        Registered with(Allocation allocation) {
            return new Registered(
                    contracts,
                    Stream.concat(allocations.stream(), Stream.of(allocation)).toList(),
                    seat,
                    departures);
        }

        Registered released(AllocationId ended, LocalDate on) {
            return new Registered(
                    contracts,
                    allocations.stream()
                            .map(allocation ->
                                    allocation.allocation().equals(ended) ? endedOn(allocation, on) : allocation)
                            .toList(),
                    seat,
                    departures);
        }

        Registered seated(@Nullable BetId bet) {
            return new Registered(contracts, allocations, bet, departures);
        }

        Registered departed(LocalDate on, Instant known) {
            return new Registered(
                    contracts,
                    allocations,
                    seat,
                    Stream.concat(departures.stream(), Stream.of(new Departure(on, known)))
                            .toList());
        }

        /** Their last day; null while none is known. */
        @Nullable
        LocalDate departedOn() {
            return departures.isEmpty() ? null : departures.getLast().on();
        }

        private static Allocation endedOn(Allocation allocation, LocalDate on) {
            return new Allocation(
                    allocation.allocation(),
                    allocation.bet(),
                    allocation.purpose(),
                    allocation.fraction(),
                    allocation.from(),
                    on);
        }

        Optional<Allocation> allocation(@Nullable AllocationId id) {
            return allocations.stream()
                    .filter(allocation -> allocation.allocation().equals(id))
                    .findFirst();
        }

        /** The contract that begins last. */
        Contract lastContract() {
            return contracts.getLast();
        }

        /** Where they belong by their last contract. */
        PortfolioId home() {
            return lastContract().homePortfolio();
        }

        PersonFacts facts(PersonId person) {
            return new PersonFacts(person, contracts, allocations, seat, departures);
        }
    }
}
