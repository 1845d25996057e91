package dev.throughline.query.calibration;

import dev.throughline.query.figures.Figures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good some forecasts were. The score is that of Brier, "Verification of forecasts expressed in terms of probability",
 * Monthly Weather Review 78 (1950), 1–3, over one of the two outcomes, which is half his sum over both.
 */
@Schema(description = "How good some forecasts were.")
record CalibrationFigures(
        @Schema(description = "n: how many were told TRUE or FALSE.")
        int count,

        @Schema(description = "Whether n is under 20; then there are no figures, because they would say little.")
        boolean hidden,

        @Schema(
                description = "Brier score (Monthly Weather Review 78, 1950): mean (p − o)² over the n, where p is the"
                        + " probability and o is 1 for TRUE and 0 for FALSE; 0 is best, 1 is worst. None if hidden.")
        @Nullable
        BigDecimal brier,

        @Schema(description = "ō: the share of the n that came true, from 0 to 1. None if hidden.") @Nullable
        BigDecimal shareTrue,

        @Schema(
                description =
                        "1 − Brier ÷ (ō(1 − ō)): 1 is best, 0 is no better than always saying ō, less is worse. None"
                                + " if hidden, or if ō is 0 or 1.")
        @Nullable
        BigDecimal skill,

        @Schema(description = "How many are not told though resolveBy is past at asOf; they are in no figure.")
        int overdue,

        @Schema(description = "How many are not told and need not be yet.")
        int open,

        @Schema(description = "How many were told VOID; they are in no figure.")
        int voided) {
    /** Under how many forecasts there are no figures. */
    static final int FEWEST = 20;

    static CalibrationFigures of(List<TrackedForecast> forecasts, LocalDate today) {
        List<TrackedForecast> told =
                forecasts.stream().filter(TrackedForecast::isTold).toList();
        boolean hidden = told.size() < FEWEST;
        BigDecimal errors = told.stream().map(TrackedForecast::squaredError).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal n = BigDecimal.valueOf(told.size());
        long came = told.stream().filter(TrackedForecast::came).count();
        return new CalibrationFigures(
                told.size(),
                hidden,
                hidden ? null : Figures.ratio(errors, n).orElse(null),
                hidden ? null : Figures.ratio(came, told.size()).orElse(null),
                hidden ? null : skill(errors, n, came),
                (int) forecasts.stream().filter(each -> each.isOverdue(today)).count(),
                (int) forecasts.stream().filter(each -> each.isOpen(today)).count(),
                (int) forecasts.stream().filter(TrackedForecast::isVoid).count());
    }

    /** With k of n come true: 1 − (Σ ÷ n) ÷ (k ÷ n · (n − k) ÷ n) = (k(n − k) − n · Σ) ÷ k(n − k), divided once. */
    private static @Nullable BigDecimal skill(BigDecimal errors, BigDecimal n, long came) {
        BigDecimal k = BigDecimal.valueOf(came);
        BigDecimal spread = k.multiply(n.subtract(k));
        return Figures.ratio(spread.subtract(n.multiply(errors)), spread).orElse(null);
    }
}
