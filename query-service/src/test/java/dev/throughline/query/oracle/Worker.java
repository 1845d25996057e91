package dev.throughline.query.oracle;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.contributor.ContributorEvent.CapacityAllocated;
import dev.throughline.events.contributor.ContributorEvent.CapacityReleased;
import dev.throughline.events.contributor.ContributorEvent.ContractChanged;
import dev.throughline.events.contributor.ContributorEvent.ContributorDeparted;
import dev.throughline.events.contributor.ContributorEvent.ContributorRegistered;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can be allocated, as their own stream tells it.
 *
 * @param allocations in the order in which they were made, with the last day that was said last
 */
record Worker(
        String id,
        List<Contract> contracts,
        List<CapacityAllocated> allocations,
        @Nullable LocalDate lastDay) {

    record Contract(LocalDate from, String home, BigDecimal fte) {}

    static Worker of(List<RecordedEvent> history) {
        List<Contract> contracts = new ArrayList<>();
        List<CapacityAllocated> allocations = new ArrayList<>();
        LocalDate lastDay = null;
        for (RecordedEvent event : history) {
            switch (event.event()) {
                case ContributorRegistered e ->
                    contracts.add(new Contract(e.from(), e.homePortfolio().value(), e.contractedFte()));
                case ContractChanged e ->
                    contracts.add(new Contract(e.from(), e.homePortfolio().value(), e.contractedFte()));
                case ContributorDeparted e -> lastDay = e.on();
                case CapacityAllocated e -> allocations.add(e);
                case CapacityReleased e -> allocations.replaceAll(each -> released(each, e));
                default -> {}
            }
        }
        return new Worker(history.getFirst().stream().id(), contracts, allocations, lastDay);
    }

    private static CapacityAllocated released(CapacityAllocated each, CapacityReleased e) {
        return each.allocation().equals(e.allocation())
                ? new CapacityAllocated(
                        each.allocation(), each.bet(), each.purpose(), each.fraction(), each.from(), e.on())
                : each;
    }

    /** The one that began last by that day, unless they have left; none if there is none. */
    @Nullable
    Contract contract(LocalDate day) {
        Contract found = null;
        for (Contract contract : contracts) {
            boolean begun = !contract.from().isAfter(day);
            found = begun && (found == null || contract.from().isAfter(found.from())) ? contract : found;
        }
        return lastDay != null && day.isAfter(lastDay) ? null : found;
    }

    /** c(p, d). */
    BigDecimal c(LocalDate day) {
        Contract contract = contract(day);
        return contract == null ? BigDecimal.ZERO : contract.fte();
    }

    /** The allocations of a day, if there is a contract of which they could be a share. */
    List<CapacityAllocated> on(LocalDate day) {
        List<CapacityAllocated> found = new ArrayList<>();
        for (CapacityAllocated each : allocations) {
            LocalDate to = each.to();
            if (!day.isBefore(each.from()) && (to == null || !day.isAfter(to)) && contract(day) != null) {
                found.add(each);
            }
        }
        return found;
    }

    /** a(p, b, d). */
    BigDecimal a(String bet, LocalDate day) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CapacityAllocated each : on(day)) {
            sum = each.bet().value().equals(bet) ? sum.add(each.fraction()) : sum;
        }
        return sum;
    }
}
