package dev.throughline.query.ownership;

import dev.throughline.query.picture.BetLife;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The owner coverage of one bet, and the days behind it. */
@Schema(description = "The owner coverage of one bet, and the days behind it.")
record OwnershipOfBet(
        @Schema(description = "The bet's id.") String bet,

        @Schema(description = "What it is called.") String title,

        @Schema(description = "Its portfolio.") String portfolio,

        @Schema(description = "Its owner coverage.") OwnershipCoverage coverage,

        @Schema(description = "The working days on which it was critical and committed, in order.")
        List<OwnershipStretch> stretches) {

    static OwnershipOfBet of(BetLife bet, List<OwnershipStretch> stretches) {
        return new OwnershipOfBet(
                bet.bet().value(),
                bet.last().headline().title(),
                bet.last().headline().portfolio().value(),
                OwnershipCoverage.of(stretches),
                stretches);
    }
}
