package dev.throughline.query.metric;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.throughline.events.ObservationId;
import dev.throughline.events.Quantity;
import dev.throughline.events.metric.Reading;
import dev.throughline.query.figures.Figures;
import dev.throughline.query.picture.Observation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was observed of a metric in a period. */
@Schema(description = "What was observed of a metric in a period; corrected ones stay in the list.")
record ObservationRow(
        @Schema(description = "Its id, unique in the metric.")
        String observation,

        @Schema(description = "The version of the definition that it follows.")
        int version,

        @Schema(description = "The day (2026-11-22), the ISO week (2026-W47) or the month (2026-11).")
        String period,

        @Schema(description = "The first day of the period.")
        LocalDate start,

        @Schema(description = "The last day of the period.") LocalDate end,

        @Schema(
                description = "In the unit of the metric; of a ratio numerator ÷ denominator, rounded half up to six"
                        + " decimals.")
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Nullable
        BigDecimal value,

        @Schema(description = "Of a ratio; else none.") @Nullable
        Quantity numerator,

        @Schema(description = "Of a ratio, above 0; else none.") @Nullable
        Quantity denominator,

        @Schema(description = "The observation that it corrects; none if it corrects none.") @Nullable
        String supersedes,

        @Schema(description = "The one that corrects it, and counts instead; none if it counts.") @Nullable
        String supersededBy,

        @Schema(description = "When it was observed.") Instant effectiveAt,
        @Schema(description = "When that was recorded.") Instant recordedAt,
        @Schema(description = "Who observed it.") String by) {

    static ObservationRow of(Observation observation) {
        Reading reading = observation.reading();
        return new ObservationRow(
                observation.observation().value(),
                observation.version(),
                observation.period().label(),
                observation.period().start(),
                observation.period().end(),
                value(reading).orElse(null),
                reading.numerator(),
                reading.denominator(),
                id(observation.supersedes()),
                id(observation.supersededBy()),
                observation.recorded().context().effectiveAt(),
                observation.recorded().recordedAt(),
                observation.recorded().context().by().value());
    }

    private static Optional<BigDecimal> value(Reading reading) {
        return reading.numerator() == null || reading.denominator() == null
                ? Optional.ofNullable(reading.value()).map(Quantity::value)
                : Figures.ratio(
                        reading.numerator().value(), reading.denominator().value());
    }

    private static @Nullable String id(@Nullable ObservationId observation) {
        return observation == null ? null : observation.value();
    }
}
