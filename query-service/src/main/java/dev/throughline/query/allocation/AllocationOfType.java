package dev.throughline.query.allocation;

import dev.throughline.events.bet.InnovationType;
import dev.throughline.query.figures.Figures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The work that is meant for bets of one innovation type in a week. */
@Schema(description = "The work that is meant for bets of one innovation type in a week.")
record AllocationOfType(
        @Schema(description = "The innovation type, as the bets were on the day.")
        InnovationType innovationType,

        @Schema(description = "FTE: Σp Σd a · c ÷ 5.") BigDecimal fte) {

    /** All types, those without work included. */
    static List<AllocationOfType> all(List<PersonWeek> people) {
        return Arrays.stream(InnovationType.values())
                .map(type -> new AllocationOfType(
                        type,
                        Figures.rounded(PersonWeek.sum(
                                people.stream().map(each -> each.fte(share -> share.type() == type))))))
                .toList();
    }
}
