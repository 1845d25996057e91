package dev.throughline.query.funnel;

import dev.throughline.query.figures.Figures;
import dev.throughline.query.picture.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How bets ended. */
@Schema(description = "How bets ended.")
record FunnelEndings(
        @Schema(description = "The killed bets.") FunnelCount killed,
        @Schema(description = "The graduated bets.") FunnelCount graduated,

        @Schema(description = "The withdrawn bets; they are in no rate.")
        FunnelCount withdrawn,

        @Schema(description = "killed ÷ (killed + graduated), from 0 to 1; none if there are neither.") @Nullable
        BigDecimal killRate,

        @Schema(description = "The stages in which bets were killed; their parts add up to the kill rate.")
        List<KilledIn> killedIn) {

    /** The bets that were killed in one stage. */
    @Schema(description = "The bets that were killed in one stage.")
    record KilledIn(
            @Schema(description = "The stage that they were killed in.")
            Stage stage,

            @Schema(description = "The bets.") FunnelCount bets,

            @Schema(description = "Killed in this stage ÷ (killed + graduated), from 0 to 1.") @Nullable
            BigDecimal killRate) {}

    static FunnelEndings of(List<FunnelBet> bets) {
        FunnelCount killed = FunnelCount.of(bets, bet -> bet.stage() == Stage.KILLED);
        FunnelCount graduated = FunnelCount.of(bets, bet -> bet.stage() == Stage.GRADUATED);
        int decided = killed.count() + graduated.count();
        return new FunnelEndings(
                killed,
                graduated,
                FunnelCount.of(bets, bet -> bet.stage() == Stage.WITHDRAWN),
                Figures.ratio(killed.count(), decided).orElse(null),
                Arrays.stream(Stage.values())
                        .filter(stage -> !stage.isFinal())
                        .map(stage -> killedIn(stage, bets, decided))
                        .toList());
    }

    private static KilledIn killedIn(Stage stage, List<FunnelBet> bets, int decided) {
        FunnelCount died = FunnelCount.of(bets, bet -> bet.diedIn(stage));
        return new KilledIn(stage, died, Figures.ratio(died.count(), decided).orElse(null));
    }
}
