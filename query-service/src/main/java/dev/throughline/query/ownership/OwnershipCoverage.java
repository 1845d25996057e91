package dev.throughline.query.ownership;

import dev.throughline.query.figures.Figures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of the time critical committed bets had somebody who does nothing else. */
@Schema(description = "How much of the time critical committed bets had somebody who does nothing else.")
record OwnershipCoverage(
        @Schema(description = "Σ working days on which a critical bet is committed, each bet's counted.")
        int criticalDays,

        @Schema(
                description = "Those of them on which somebody holds the seat and all of their contract is allocated to"
                        + " the bet (a = 1).")
        int heldDays,

        @Schema(description = "heldDays ÷ criticalDays, from 0 to 1; none if there is no critical day.") @Nullable
        BigDecimal coverage) {

    static OwnershipCoverage of(List<OwnershipStretch> stretches) {
        int critical =
                stretches.stream().mapToInt(OwnershipStretch::workingDays).sum();
        int held = stretches.stream()
                .filter(stretch -> stretch.seat() == SeatState.HELD)
                .mapToInt(OwnershipStretch::workingDays)
                .sum();
        return new OwnershipCoverage(
                critical, held, Figures.ratio(held, critical).orElse(null));
    }
}
