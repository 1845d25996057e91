package dev.throughline.query.allocation;

import dev.throughline.query.figures.Figures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What one person is meant to work on in a week. */
@Schema(description = "What one person is meant to work on in a week; intent, not a timesheet, and not for appraisal.")
record AllocationOfPerson(
        @Schema(description = "The person's id.") String person,

        @Schema(description = "Where the person belongs at the end of the week; none if it is elsewhere.") @Nullable
        String home,

        @Schema(description = "Contracted FTE: Σd c ÷ 5 over the days on which the person belongs here.")
        BigDecimal contractedFte,

        @Schema(description = "FTE on bets of these portfolios: Σd a · c ÷ 5.")
        BigDecimal fte,

        @Schema(description = "The part of it on innovation bets.")
        BigDecimal innovationFte,

        @Schema(description = "FTE on bets elsewhere, without saying which.")
        BigDecimal elsewhereFte,

        @Schema(description = "What is left of contractedFte after all allocations on those days.")
        BigDecimal unallocatedFte,

        @Schema(description = "How many bets of these portfolios the person works on in this week.")
        int bets,

        @Schema(
                description = "The mean number of bets per day on which the person is allocated, bets elsewhere"
                        + " included; none without such a day.")
        @Nullable
        BigDecimal fragmentation,

        @Schema(description = "Whether the person is full-time on an innovation bet in this week.")
        boolean fullTime) {

    static AllocationOfPerson of(PersonWeek week) {
        return new AllocationOfPerson(
                week.person().person().value(),
                week.home(),
                week.contractedFte(),
                week.fte(Share::isHere),
                week.fte(Share::isInnovation),
                week.fte(share -> !share.isHere()),
                week.unallocatedFte(),
                week.bets(),
                Figures.ratio(week.betDays(), week.allocatedDays()).orElse(null),
                week.isFullTime());
    }
}
