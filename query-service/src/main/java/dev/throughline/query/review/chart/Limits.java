package dev.throughline.query.review.chart;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.throughline.query.figures.Figures;
import dev.throughline.query.review.series.Series;
import dev.throughline.query.review.series.Stretch;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a metric's own earlier weeks let expect: an XmR chart after Donald J. Wheeler, Understanding Variation. */
@Schema(
        description =
                "Natural process limits of an XmR chart (Donald J. Wheeler, Understanding Variation, 1993), from up"
                        + " to 20 weeks before the review's week.")
public record Limits(
        @Schema(description = "How many weeks were observed, of the 20 before the review's week; at least 6.")
        int weeks,

        @Schema(description = "x̄: the mean of those weeks, in the unit of the metric.")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal mean,

        @Schema(description = "mR̄: the mean difference of weeks that follow each other, in the unit of the metric.")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal meanRange,

        @Schema(description = "x̄ − 2.66 · mR̄.") @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal lower,

        @Schema(description = "x̄ + 2.66 · mR̄.") @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal upper,

        @Schema(description = "3.27 · mR̄: the largest difference to the week before that is not a signal.")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal range) {
    private static final int MOST_WEEKS = 20;
    private static final int FEWEST_WEEKS = 6;
    private static final BigDecimal TO_LIMIT = new BigDecimal("2.66");
    private static final BigDecimal TO_RANGE_LIMIT = new BigDecimal("3.27");

    /**
     * None with fewer than six weeks, or when they do not vary. A range needs two weeks in a row: over a week that was
     * not observed there is none.
     *
     * @param end of the review's week, which itself does not count
     */
    public static Optional<Limits> before(LocalDate end, int version, Series series) {
        List<Optional<BigDecimal>> earlier = IntStream.rangeClosed(1, MOST_WEEKS)
                .mapToObj(ago -> week(end.minusWeeks(ago), version, series))
                .toList();
        List<BigDecimal> weeks = earlier.stream().flatMap(Optional::stream).toList();
        List<BigDecimal> ranges = IntStream.range(1, MOST_WEEKS)
                .mapToObj(n -> range(earlier.get(n - 1), earlier.get(n)))
                .flatMap(Optional::stream)
                .toList();
        return weeks.size() < FEWEST_WEEKS ? Optional.empty() : of(weeks, ranges);
    }

    private static Optional<Limits> of(List<BigDecimal> weeks, List<BigDecimal> ranges) {
        BigDecimal sum = sum(weeks);
        BigDecimal rangeSum = sum(ranges);
        if (rangeSum.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal n = BigDecimal.valueOf(weeks.size());
        BigDecimal m = BigDecimal.valueOf(ranges.size());
        // One division each: x̄ ± 2.66 · mR̄ = (Σx · m ± 2.66 · ΣmR · n) ÷ (n · m).
        BigDecimal reach = TO_LIMIT.multiply(rangeSum).multiply(n);
        return Optional.of(new Limits(
                weeks.size(),
                ratio(sum, n),
                ratio(rangeSum, m),
                ratio(sum.multiply(m).subtract(reach), n.multiply(m)),
                ratio(sum.multiply(m).add(reach), n.multiply(m)),
                ratio(TO_RANGE_LIMIT.multiply(rangeSum), m)));
    }

    /** A week as the chart shows it; nothing if it was not observed in this version. */
    public static Optional<BigDecimal> week(LocalDate end, int version, Series series) {
        return series.over(Stretch.weekTo(end), version)
                .map(value -> value.exact().rounded());
    }

    /** By how much two weeks in a row differ. */
    public static Optional<BigDecimal> range(Optional<BigDecimal> week, Optional<BigDecimal> before) {
        return week.flatMap(
                later -> before.map(earlier -> later.subtract(earlier).abs()));
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal ratio(BigDecimal of, BigDecimal to) {
        return Figures.ratio(of, to).orElseThrow();
    }
}
