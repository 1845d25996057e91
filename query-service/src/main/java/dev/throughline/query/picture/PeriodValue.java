package dev.throughline.query.picture;

import dev.throughline.events.Quantity;
import dev.throughline.events.metric.Period;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was observed of a metric in one period. */
@Schema(description = "What was observed of a metric in one period.")
public record PeriodValue(
        @Schema(description = "The period.", example = "2026-W47")
        String period,

        @Schema(description = "Its last day.") LocalDate end,

        @Schema(
                description = "The value, corrections applied, in the unit of the metric; a ratio is numerator ÷"
                        + " denominator, rounded to six decimals. None if nobody observed it.")
        @Nullable
        Quantity value) {

    static PeriodValue of(Period period, LastValues.@Nullable Last observed) {
        return new PeriodValue(period.label(), period.end(), observed == null ? null : observed.value());
    }
}
