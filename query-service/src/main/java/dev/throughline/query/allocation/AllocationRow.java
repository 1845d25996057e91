package dev.throughline.query.allocation;

import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Purpose;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** One allocation of a person in a week; where contract, home or type change in the week, one row for each. */
@Schema(
        description = "One allocation of a person in a week; where contract, home or type change in the week, one row"
                + " for each. What a person does on bets elsewhere is one row, without saying what. Allocations are intent, not"
                + " timesheets.")
record AllocationRow(
        @Schema(description = "The week's ISO label.", example = "2026-W53")
        String week,

        @Schema(description = "The person's id.") String person,

        @Schema(description = "The portfolio that the person belongs to on these days; none if it is elsewhere.")
        @Nullable
        String home,

        @Schema(description = "The bet's id; none if it is elsewhere.") @Nullable
        String bet,

        @Schema(description = "What the bet is called; none if it is elsewhere.") @Nullable
        String title,

        @Schema(description = "The bet's portfolio; none if it is elsewhere.") @Nullable
        String portfolio,

        @Schema(description = "Whether this sums up what lies outside the portfolios asked about.")
        boolean elsewhere,

        @Schema(description = "The bet's innovation type on these days; none if it is elsewhere.") @Nullable
        InnovationType innovationType,

        @Schema(description = "The allocation's id, unique in the person; none for a sum.") @Nullable
        String allocation,

        @Schema(description = "What the time is for; none for a sum.") @Nullable
        Purpose purpose,

        @Schema(description = "a: the share of the person's contract, from 0.01 to 1; none for a sum.") @Nullable
        BigDecimal fraction,

        @Schema(description = "c: the person's contract on these days, in FTE; none for a sum.") @Nullable
        BigDecimal contractFte,

        @Schema(description = "The first day of the allocation; none for a sum.") @Nullable
        LocalDate allocatedFrom,

        @Schema(description = "The last day of the allocation; none if it is open-ended, and for a sum.") @Nullable
        LocalDate allocatedTo,

        @Schema(description = "How many working days of the week it covers, Monday to Friday without holidays.")
        int workingDays,

        @Schema(description = "FTE: a · c · working days covered ÷ 5; for a sum that of what it sums up.")
        BigDecimal fte,

        @Schema(
                description = "Whether a person is lent: in, to a bet of these portfolios by somebody who belongs"
                        + " elsewhere; or out, to a bet elsewhere by somebody who belongs here.")
        boolean lent,

        @Schema(description = "Whether the person is full-time on an innovation bet in this week.")
        boolean fullTime) {
    static final Comparator<AllocationRow> IN_ORDER = Comparator.comparing(AllocationRow::week)
            .thenComparing(AllocationRow::person)
            .thenComparing(AllocationRow::elsewhere)
            .thenComparing(row -> String.valueOf(row.bet))
            .thenComparing(row -> String.valueOf(row.allocation))
            .thenComparing(AllocationRow::lent);

    boolean isInnovation() {
        return innovationType != null && Ground.isInnovation(innovationType);
    }
}
