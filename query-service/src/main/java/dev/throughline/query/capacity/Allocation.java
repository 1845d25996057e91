package dev.throughline.query.capacity;

import dev.throughline.events.AllocationId;
import dev.throughline.events.BetId;
import dev.throughline.events.bet.Purpose;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A share of a person's contract that is meant for a bet; intent, not a timesheet.
 *
 * @param fraction from 0.01 to 1
 * @param to the last day; none if it is open-ended; before {@code from} if it never began
 */
public record Allocation(
        AllocationId allocation,
        BetId bet,
        Purpose purpose,
        BigDecimal fraction,
        LocalDate from,
        @Nullable LocalDate to) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    Allocation endedOn(LocalDate last) {
        return new Allocation(allocation, bet, purpose, fraction, from, last);
    }
}
