package dev.throughline.query.review.chart;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.Period;
import dev.throughline.query.review.series.Series;
import dev.throughline.query.review.series.Stretch;
import dev.throughline.query.review.series.Targets;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A place on the x-axis of a 6-12 chart. */
@Schema(description = "A place on the x-axis of a 6-12 chart, with a point of each line.")
public record Slot(
        @Schema(description = "From 1 to 19, left to right.")
        int place,

        @Schema(description = "What stands there.") SlotKind kind,

        @Schema(description = "The ISO week (2026-W47) or the month (2026-11); none at the blank.") @Nullable
        String label,

        @Schema(description = "The first day; none at the blank.") @Nullable
        LocalDate start,

        @Schema(description = "The last day; none at the blank.") @Nullable
        LocalDate end,

        @Schema(
                description = "The current year; none if one of its periods was not observed. Weeks of a metric that is"
                        + " observed by month are none.")
        @Nullable
        Point current,

        @Schema(
                description = "The last day of what the prior year's point shows: 364 days before the end of a week; of"
                        + " a month the end of the same calendar month a year earlier.")
        @Nullable
        LocalDate priorYearEnd,

        @Schema(description = "The prior year; none if one of its periods was not observed.") @Nullable
        Point priorYear,

        @Schema(description = "What it should come to, in the unit of the metric; none if nobody set that.")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable
        BigDecimal target) {
    /** 52 weeks, so that weekdays align. */
    static final int DAYS_TO_PRIOR_YEAR = 364;

    static Slot week(int place, Period week, Series series, Targets targets) {
        Stretch now = Stretch.of(week);
        Stretch then = Stretch.weekTo(week.end().minusDays(DAYS_TO_PRIOR_YEAR));
        boolean shown = series.grain() != Grain.MONTH;
        return new Slot(
                place,
                SlotKind.WEEK,
                week.label(),
                week.start(),
                week.end(),
                shown ? Point.over(now, series) : null,
                then.end(),
                shown ? Point.over(then, series) : null,
                shown ? targets.over(now).orElse(null) : null);
    }

    static Slot blank(int place) {
        return new Slot(place, SlotKind.BLANK, null, null, null, null, null, null, null);
    }

    static Slot month(int place, YearMonth month, Series series, Targets targets) {
        Stretch now = Stretch.of(month);
        Stretch then = Stretch.of(month.minusYears(1));
        return new Slot(
                place,
                SlotKind.MONTH,
                month.toString(),
                now.start(),
                now.end(),
                Point.over(now, series),
                then.end(),
                Point.over(then, series),
                targets.over(now).orElse(null));
    }
}
