package dev.throughline.query.allocation;

import dev.throughline.events.bet.Purpose;
import dev.throughline.query.figures.Figures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The work that is meant for one purpose in a week. */
@Schema(description = "The work that is meant for one purpose in a week.")
record AllocationOfPurpose(
        @Schema(description = "What the time is for.") Purpose purpose,

        @Schema(description = "FTE on bets of these portfolios: Σp Σd a · c ÷ 5.")
        BigDecimal fte) {

    /** Both purposes, one without work included. */
    static List<AllocationOfPurpose> all(List<PersonWeek> people) {
        return Arrays.stream(Purpose.values())
                .map(purpose -> new AllocationOfPurpose(
                        purpose,
                        Figures.rounded(PersonWeek.sum(people.stream()
                                .map(each -> each.fte(share ->
                                        share.isHere() && share.allocation().purpose() == purpose))))))
                .toList();
    }
}
