package dev.throughline.query.tripwires;

import dev.throughline.query.calendar.Days;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** What was worked on bets past their tripwires, before anybody decided. */
@Schema(description = "What was worked on bets past their tripwires, before anybody decided.")
record ZombieCost(
        @Schema(description = "The first day that is counted.")
        LocalDate from,

        @Schema(description = "The last day that is counted; never after that of asOf.")
        LocalDate to,

        @Schema(description = "FTE-weeks on all of them. Allocations are intent, not timesheets.")
        BigDecimal fteWeeks,

        @Schema(description = "The bets behind it, the most costly first.")
        List<ZombieBet> bets) {

    static ZombieCost of(Days days, List<ZombieBet> bets) {
        return new ZombieCost(
                days.first(),
                days.last(),
                bets.stream().map(ZombieBet::fteWeeks).reduce(BigDecimal.ZERO, BigDecimal::add),
                bets.stream()
                        .sorted(Comparator.comparing(ZombieBet::fteWeeks)
                                .reversed()
                                .thenComparing(ZombieBet::bet))
                        .toList());
    }
}
