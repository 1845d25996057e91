package dev.throughline.query.calibration;

import dev.throughline.query.figures.Figures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Forecasts of about the same probability, and how many came true. */
@Schema(description = "Forecasts of about the same probability, and how many came true.")
record ReliabilityRow(
        @Schema(description = "Probabilities from this one.", example = "0.6")
        BigDecimal from,

        @Schema(description = "To below this one; the last row includes 1.", example = "0.7")
        BigDecimal to,

        @Schema(description = "How many forecasts in it were told TRUE or FALSE.")
        int count,

        @Schema(
                description =
                        "Mean probability of those; none if there are none, or if the figures over all rows are hidden.")
        @Nullable
        BigDecimal meanProbability,

        @Schema(
                description =
                        "The share of those that came true, from 0 to 1; none if there are none, or if the figures"
                                + " over all rows are hidden. Near meanProbability is good.")
        @Nullable
        BigDecimal shareTrue) {
    private static final int ROWS = 10;

    /** Ten rows, by deciles of probability. */
    static List<ReliabilityRow> of(List<TrackedForecast> forecasts) {
        List<TrackedForecast> told =
                forecasts.stream().filter(TrackedForecast::isTold).toList();
        boolean hidden = told.size() < CalibrationFigures.FEWEST;
        return IntStream.range(0, ROWS).mapToObj(row -> row(row, told, hidden)).toList();
    }

    private static ReliabilityRow row(int row, List<TrackedForecast> told, boolean hidden) {
        List<TrackedForecast> here =
                told.stream().filter(each -> rowOf(each) == row).toList();
        BigDecimal sum =
                here.stream().map(each -> each.forecast().probability()).reduce(BigDecimal.ZERO, BigDecimal::add);
        long came = here.stream().filter(TrackedForecast::came).count();
        return new ReliabilityRow(
                Figures.rounded(BigDecimal.valueOf(row, 1)),
                Figures.rounded(BigDecimal.valueOf(row + 1L, 1)),
                here.size(),
                hidden
                        ? null
                        : Figures.ratio(sum, BigDecimal.valueOf(here.size())).orElse(null),
                hidden ? null : Figures.ratio(came, here.size()).orElse(null));
    }

    private static int rowOf(TrackedForecast each) {
        int row = each.forecast()
                .probability()
                .multiply(BigDecimal.TEN)
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
        return Math.min(row, ROWS - 1);
    }
}
