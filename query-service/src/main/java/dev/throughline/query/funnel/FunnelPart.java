package dev.throughline.query.funnel;

import dev.throughline.query.picture.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;

/** The funnel of some bets. */
@Schema(description = "The funnel of some bets.")
record FunnelPart(
        @Schema(description = "The cohort: the bets proposed from 'from' to 'to'.")
        FunnelCount proposed,

        @Schema(description = "How the cohort came through the stages up to asOf, in order.")
        List<FunnelStage> stages,

        @Schema(description = "How bets of the cohort ended, whenever that was up to asOf.")
        FunnelEndings cohortEndings,

        @Schema(description = "How bets ended from 'from' to 'to', whenever they were proposed.")
        FunnelEndings periodEndings) {

    static FunnelPart of(List<FunnelBet> cohort, List<FunnelBet> ended) {
        return new FunnelPart(
                FunnelCount.of(cohort, bet -> true),
                Arrays.stream(Stage.values())
                        .map(stage -> FunnelStage.of(stage, cohort))
                        .toList(),
                FunnelEndings.of(cohort),
                FunnelEndings.of(ended));
    }
}
