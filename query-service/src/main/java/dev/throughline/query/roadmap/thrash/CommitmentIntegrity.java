package dev.throughline.query.roadmap.thrash;

import dev.throughline.query.figures.Figures;
import dev.throughline.query.picture.BetLife;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether what stood in NOW when the period began was held to. */
@Schema(description = "Whether what stood in NOW when the period began was held to.")
record CommitmentIntegrity(
        @Schema(
                description = "kept ÷ promised; n/a if nothing counts. For a period that has not ended, kept up to now:"
                        + " it can only be final when the period is complete.")
        @Nullable
        BigDecimal ratio,

        @Schema(description = "How many of them stand in NOW at the end of the period or graduated in it.")
        int kept,

        @Schema(
                description =
                        "How many bets stood in NOW when the period began; those killed in it on cited evidence or a firing"
                                + " are left out of both.")
        int promised,

        @Schema(description = "How many were left out because they were killed on cited evidence or a firing.")
        int leftOut,

        @Schema(description = "All of these bets, by id.") List<PromisedBet> bets) {

    /**
     * @param start the last instant before the period
     * @param end its last instant, or the one asked about if that is earlier
     */
    static CommitmentIntegrity of(List<BetLife> lives, Instant start, Instant end) {
        List<PromisedBet> bets = lives.stream()
                .flatMap(life -> PromisedBet.of(life, start, end).stream())
                .toList();
        int kept = (int) bets.stream().filter(PromisedBet::isKept).count();
        int promised = (int) bets.stream().filter(PromisedBet::isCounted).count();
        return new CommitmentIntegrity(
                Figures.ratio(kept, promised).orElse(null), kept, promised, bets.size() - promised, bets);
    }
}
