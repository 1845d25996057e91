package dev.throughline.query.metric;

import dev.throughline.events.Quantity;
import dev.throughline.events.portfolio.PortfolioEvent.MetricTargetSet;
import dev.throughline.query.picture.Happened;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/** What a metric should be in a period. */
@Schema(description = "What a metric should be in a period, as it was last set.")
record TargetRow(
        @Schema(description = "The day (2026-11-22), the ISO week (2026-W47) or the month (2026-11).")
        String period,

        @Schema(description = "The first day of the period.")
        LocalDate start,

        @Schema(description = "The last day of the period.") LocalDate end,
        @Schema(description = "In the unit of the metric.") Quantity value,
        @Schema(description = "When it was set.") Instant setAt,
        @Schema(description = "Who set it.") String by) {

    static TargetRow of(Happened<MetricTargetSet> set) {
        MetricTargetSet target = set.event();
        return new TargetRow(
                target.period().label(),
                target.period().start(),
                target.period().end(),
                target.value(),
                set.effectiveAt(),
                set.context().by().value());
    }
}
