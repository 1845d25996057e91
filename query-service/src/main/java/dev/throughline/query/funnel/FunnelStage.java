package dev.throughline.query.funnel;

import dev.throughline.query.figures.Figures;
import dev.throughline.query.picture.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One stage of the funnel. */
@Schema(description = "One stage of the funnel.")
record FunnelStage(
        @Schema(description = "The stage.") Stage stage,

        @Schema(description = "The bets that were ever in it, each once.")
        FunnelCount entered,

        @Schema(description = "The bets that are in it at asOf.")
        FunnelCount now,

        @Schema(description = "Where bets went from it; a bet that came back and left again counts in each exit once.")
        List<FunnelExit> exits,

        @Schema(
                description = "The bets that came further at any time after it: to a later one of PRESSURE_TESTING,"
                        + " COMMITTED and GRADUATED. None for stages that lead nowhere further.")
        @Nullable
        FunnelCount advanced,

        @Schema(
                description =
                        "advanced ÷ entered, from 0 to 1, so far; none if nothing entered or the stage leads nowhere further.")
        @Nullable
        BigDecimal conversion) {

    /** Where bets went from a stage. */
    @Schema(description = "Where bets went from a stage.")
    record FunnelExit(
            @Schema(description = "The next stage.") Stage to,

            @Schema(description = "The bets that went there, each once.")
            FunnelCount bets) {}

    static FunnelStage of(Stage stage, List<FunnelBet> bets) {
        FunnelCount entered = FunnelCount.of(bets, bet -> bet.was(stage));
        FunnelCount advanced =
                FunnelBet.leadsOn(stage) ? FunnelCount.of(bets, bet -> bet.cameFurtherThan(stage)) : null;
        return new FunnelStage(
                stage,
                entered,
                FunnelCount.of(bets, bet -> bet.stage() == stage),
                Arrays.stream(Stage.values())
                        .map(to -> new FunnelExit(to, FunnelCount.of(bets, bet -> bet.went(stage, to))))
                        .filter(exit -> exit.bets().count() > 0)
                        .toList(),
                advanced,
                advanced == null
                        ? null
                        : Figures.ratio(advanced.count(), entered.count()).orElse(null));
    }
}
