package dev.throughline.query.review.chart;

import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.Period;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.review.series.Series;
import dev.throughline.query.review.series.Stretch;
import dev.throughline.query.review.series.Value;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The nine figures under a chart. */
@Schema(description = "The nine figures under a chart. E is the last day of the review's week.")
public record Box(
        @Schema(
                description =
                        "How its changes are meant. PERCENT: a fraction, current ÷ prior − 1 (0.125 is 12.5 %), none when the"
                                + " prior is not above 0. BASIS_POINTS: (current − prior) × 10,000. None either way when one"
                                + " of the two is missing, or was not observed in the same version of the definition.")
        Comparison comparison,

        @Schema(description = "The review's week.") @Nullable
        Point lastWeek,

        @Schema(description = "The review's week against the week before.") @Nullable
        BigDecimal wow,

        @Schema(description = "The review's week against the one that ends on E − 364 days.") @Nullable
        BigDecimal yoy,

        @Schema(description = "From the first day of E's month to E.") @Nullable
        Point mtd,

        @Schema(description = "That against the same a year earlier, to E − 1 calendar year.") @Nullable
        BigDecimal mtdYoy,

        @Schema(description = "From the first day of E's fiscal quarter to E.") @Nullable
        Point qtd,

        @Schema(description = "That against the same a year earlier, to E − 1 calendar year.") @Nullable
        BigDecimal qtdYoy,

        @Schema(description = "From the first day of E's fiscal year to E.") @Nullable
        Point ytd,

        @Schema(description = "That against the same a year earlier, to E − 1 calendar year.") @Nullable
        BigDecimal ytdYoy) {

    static Box of(Period week, BusinessCalendar calendar, Series series) {
        LocalDate end = week.end();
        Figure last = series.grain() == Grain.MONTH ? Figure.NONE : Figure.over(Stretch.of(week), series);
        Figure month = Figure.over(new Stretch(end.withDayOfMonth(1), end), series);
        Figure quarter = Figure.over(new Stretch(calendar.quarterOf(end).start(), end), series);
        Figure year = Figure.over(new Stretch(calendar.yearOf(end).start(), end), series);
        return new Box(
                series.terms().comparison(),
                last.point(),
                last.against(Stretch.weekTo(end.minusWeeks(1)), series),
                last.against(Stretch.weekTo(end.minusDays(Slot.DAYS_TO_PRIOR_YEAR)), series),
                month.point(),
                month.againstPriorYear(series),
                quarter.point(),
                quarter.againstPriorYear(series),
                year.point(),
                year.againstPriorYear(series));
    }

    /** What a stretch came to, if anything. */
    private record Figure(@Nullable Stretch stretch, Optional<Value> value) {
        static final Figure NONE = new Figure(null, Optional.empty());

        static Figure over(Stretch stretch, Series series) {
            return new Figure(stretch, series.over(stretch));
        }

        @Nullable
        Point point() {
            return value.map(Point::of).orElse(null);
        }

        @Nullable
        BigDecimal againstPriorYear(Series series) {
            return stretch == null
                    ? null
                    : against(
                            new Stretch(
                                    stretch.start().minusYears(1), stretch.end().minusYears(1)),
                            series);
        }

        /** Only what follows the same definition compares, and only if that compares as the box says. */
        @Nullable
        BigDecimal against(Stretch earlier, Series series) {
            Comparison comparison = series.terms().comparison();
            return value.filter(now -> series.metric().terms(now.version()).comparison() == comparison)
                    .flatMap(now -> series.over(earlier, now.version())
                            .flatMap(then -> now.exact().against(then.exact(), comparison)))
                    .orElse(null);
        }
    }
}
