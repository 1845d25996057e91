package dev.throughline.command.rules;

import dev.throughline.events.AllocationId;
import dev.throughline.events.BetId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.bet.Purpose;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decisions need to know of a person.
 *
 * @param contracts by their first day, rising; never empty
 * @param allocations all that were ever made
 * @param seat the bet whose single-threaded owner they are; null if of none
 * @param departures what was said of their last day, in the order of recording; the last counts
 */
public record PersonFacts(
        PersonId person,
        List<Contract> contracts,
        List<Allocation> allocations,
        @Nullable BetId seat,
        List<Departure> departures) {

    /** @param known from when on this was known to be their last day */
    public record Departure(LocalDate on, Instant known) {}

    /** Their last day as it is known now; null while none is. */
    public @Nullable LocalDate departedOn() {
        return departures.isEmpty() ? null : departures.getLast().on();
    }

    /** From a day on, a person belongs to a portfolio for a share of full time. */
    public record Contract(LocalDate from, PortfolioId homePortfolio, BigDecimal fte) {}

    /** @param to the last day; null if it is open-ended */
    public record Allocation(
            AllocationId allocation,
            BetId bet,
            Purpose purpose,
            BigDecimal fraction,
            LocalDate from,
            @Nullable LocalDate to) {

        /** Whether the day is one of its days. */
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }

        /** Whether a later day is one of its days. */
        public boolean goesOnAfter(LocalDate day) {
            return to == null || (to.isAfter(day) && !to.isBefore(from));
        }
    }

    /** The contract on a day; null before the first. */
    public @Nullable Contract contractOn(LocalDate day) {
        return contracts.stream()
                .filter(contract -> !contract.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
