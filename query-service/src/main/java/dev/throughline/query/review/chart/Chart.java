package dev.throughline.query.review.chart;

import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.metric.Period;
import dev.throughline.events.portfolio.DeckEntry;
import dev.throughline.events.portfolio.DeckSection;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.review.series.Series;
import dev.throughline.query.review.series.Stretch;
import dev.throughline.query.review.series.Targets;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The 6-12 chart of one metric. */
@Schema(description = "The 6-12 chart of one metric.")
public record Chart(
        @Schema(description = "The metric's id.") String metric,

        @Schema(description = "Where in the deck it stands.")
        DeckSection section,

        @Schema(description = "The metrics that this input drives.")
        List<String> drives,

        @Schema(description = "The newest version of the metric's definition; what follows is said by it.")
        int version,

        @Schema(description = "What people call it.") String name,
        @Schema(description = "How it is computed.") String formula,
        @Schema(description = "The unit of its values.") String unit,

        @Schema(description = "How long its own periods are.")
        Grain grain,

        @Schema(description = "How its periods make longer ones.")
        Aggregation aggregation,

        @Schema(description = "How two of its values are compared.")
        Comparison comparison,

        @Schema(description = "Which direction is good.") Better better,
        @Schema(description = "Who answers for it.") String owner,

        @Schema(description = "What the month slots are made from.")
        MonthsFrom monthsFrom,

        @Schema(
                description =
                        "SHARED when 0 < max(month) ÷ max(week) ≤ 3 over the points of both lines; else weeks have"
                                + " the primary axis and months the secondary.")
        Axes axes,

        @Schema(
                description = "The 19 places of the x-axis: 6 weeks that end with the review's, a blank, the 12 last"
                        + " complete months.")
        List<Slot> slots,

        @Schema(description = "The nine figures under the chart.")
        Box box,

        @Schema(
                description =
                        "The natural process limits that the review's week is held against; none without that week,"
                                + " with fewer than 6 weeks before it, when they do not vary, or for a metric that is observed by"
                                + " month.")
        @Nullable
        Limits limits) {

    public static Chart of(DeckEntry entry, Series series, Targets targets, Period week, BusinessCalendar calendar) {
        MetricTerms terms = series.terms();
        List<Slot> slots = Slots.of(week, calendar, series, targets);
        return new Chart(
                series.metric().metric().value(),
                entry.section(),
                entry.drives().stream().map(driven -> driven.value()).toList(),
                series.metric().version(),
                terms.name(),
                terms.formula(),
                terms.unit(),
                terms.grain(),
                terms.aggregation(),
                terms.comparison(),
                terms.better(),
                terms.owner().value(),
                MonthsFrom.of(terms.grain()),
                Axes.of(slots),
                slots,
                Box.of(week, calendar, series),
                limits(week, series));
    }

    private static @Nullable Limits limits(Period week, Series series) {
        return series.grain() == Grain.MONTH
                ? null
                : series.over(Stretch.of(week))
                        .flatMap(value -> Limits.before(week.end(), value.version(), series))
                        .orElse(null);
    }
}
