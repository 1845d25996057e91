package dev.throughline.query.flow;

import dev.throughline.query.figures.Figures;
import dev.throughline.query.figures.KaplanMeier;
import dev.throughline.query.figures.KaplanMeier.Lasted;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long waits lasted, by Kaplan–Meier. */
@Schema(
        description =
                "How long waits lasted, by Kaplan–Meier (JASA 53, 1958): S(t) = Π (1 − d ÷ n) over the times up to t,"
                        + " where d ended at that time and n had lasted at least that long. Waits that have not ended count as"
                        + " right-censored and are never left out.")
record FlowFigures(
        @Schema(description = "How many waits there were.") int count,

        @Schema(description = "How many ended in a decision.")
        int decided,

        @Schema(description = "How many have not ended in one, and are right-censored.")
        int censored,

        @Schema(
                description =
                        "Days of 86,400 s: the first t with S(t) ≤ 0.5; none where the curve does not come down to it.")
        @Nullable
        BigDecimal medianDays,

        @Schema(
                description =
                        "Days of 86,400 s: the first t with S(t) ≤ 0.1; none where the curve does not come down to it.")
        @Nullable
        BigDecimal p90Days,

        @Schema(description = "Where the curve falls, from the shortest wait.")
        List<FlowStep> curve) {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal NINE_TENTHS = new BigDecimal("0.9");

    /** A time at which waits ended. */
    @Schema(description = "A time at which waits ended in a decision.")
    record FlowStep(
            @Schema(description = "The time t, in days of 86,400 s.")
            BigDecimal days,

            @Schema(description = "n: how many waits had lasted at least this long.")
            int atRisk,

            @Schema(description = "d: how many ended at this time.")
            int decided,

            @Schema(description = "S(t): the share that lasts longer, from 0 to 1.")
            BigDecimal survival) {}

    static FlowFigures of(List<Lasted> waits) {
        KaplanMeier estimate = KaplanMeier.of(waits);
        int decided = (int) waits.stream().filter(Lasted::ended).count();
        return new FlowFigures(
                waits.size(),
                decided,
                waits.size() - decided,
                estimate.quantile(HALF).map(Figures::days).orElse(null),
                estimate.quantile(NINE_TENTHS).map(Figures::days).orElse(null),
                estimate.curve().stream()
                        .map(step ->
                                new FlowStep(Figures.days(step.time()), step.atRisk(), step.ended(), step.survival()))
                        .toList());
    }
}
