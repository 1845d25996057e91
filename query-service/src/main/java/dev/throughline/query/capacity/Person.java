package dev.throughline.query.capacity;

import dev.throughline.events.BetId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.contributor.ContributorEvent;
import dev.throughline.events.contributor.ContributorEvent.CapacityAllocated;
import dev.throughline.events.contributor.ContributorEvent.CapacityReleased;
import dev.throughline.events.contributor.ContributorEvent.ContractChanged;
import dev.throughline.events.contributor.ContributorEvent.ContributorDeparted;
import dev.throughline.events.contributor.ContributorEvent.ContributorRegistered;
import dev.throughline.events.contributor.ContributorEvent.SeatFreed;
import dev.throughline.events.contributor.ContributorEvent.SeatTaken;
import dev.throughline.query.picture.History;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who a person works for, and on what they are meant to work.
 *
 * @param contracts by their first day, rising
 * @param allocations in the order in which they were made
 * @param lastDay when they left, or will; null while nobody said that they leave
 */
public record Person(
        PersonId person,
        List<Contract> contracts,
        List<Allocation> allocations,
        @Nullable LocalDate lastDay) {

    static Person of(History history) {
        List<Contract> contracts = new ArrayList<>();
        List<Allocation> allocations = new ArrayList<>();
        LocalDate lastDay = null;
        for (RecordedEvent recorded : history.events()) {
            switch ((ContributorEvent) recorded.event()) {
                case ContributorRegistered e ->
                    contracts.add(new Contract(e.from(), e.homePortfolio(), e.contractedFte()));
                case ContractChanged e -> contracts.add(new Contract(e.from(), e.homePortfolio(), e.contractedFte()));
                case ContributorDeparted e -> lastDay = e.on();
                case CapacityAllocated e ->
                    allocations.add(
                            new Allocation(e.allocation(), e.bet(), e.purpose(), e.fraction(), e.from(), e.to()));
                case CapacityReleased e ->
                    allocations.replaceAll(a -> a.allocation().equals(e.allocation()) ? a.endedOn(e.on()) : a);
                case SeatTaken e -> {}
                case SeatFreed e -> {}
            }
        }
        return new Person(
                new PersonId(history.stream().id()), List.copyOf(contracts), List.copyOf(allocations), lastDay);
    }

    /** The contract on a day; none before the first and after the last day. */
    public Optional<Contract> contract(LocalDate day) {
        return hasLeftBy(day)
                ? Optional.empty()
                : contracts.stream()
                        .filter(contract -> !contract.from().isAfter(day))
                        .reduce((earlier, later) -> later);
    }

    /** c(p, d): the contracted FTE on a day; 0 without a contract. */
    public BigDecimal fte(LocalDate day) {
        return contract(day).map(Contract::fte).orElse(BigDecimal.ZERO);
    }

    /** Where they belong on a day. */
    public Optional<PortfolioId> home(LocalDate day) {
        return contract(day).map(Contract::home);
    }

    /** The allocations that cover a day; none without a contract on it. */
    public List<Allocation> on(LocalDate day) {
        return contract(day).isEmpty()
                ? List.of()
                : allocations.stream().filter(each -> each.covers(day)).toList();
    }

    /** a(p, b, d): the fraction on a bet on a day. */
    public BigDecimal fraction(BetId bet, LocalDate day) {
        return on(day).stream()
                .filter(each -> each.bet().equals(bet))
                .map(Allocation::fraction)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean hasLeftBy(LocalDate day) {
        return lastDay != null && day.isAfter(lastDay);
    }
}
