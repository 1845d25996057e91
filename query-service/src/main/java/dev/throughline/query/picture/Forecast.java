package dev.throughline.query.picture;

import dev.throughline.events.bet.ForecastEvent.ForecastRecorded;
import dev.throughline.events.bet.ForecastEvent.ForecastResolved;
import dev.throughline.events.bet.ForecastResult;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How likely somebody took something to be, and what came of it. */
public record Forecast(
        @Schema(description = "Its id, unique in the bet.") String forecast,
        @Schema(description = "Who said so.") String forecaster,
        @Schema(description = "What will be true or false.") String claim,

        @Schema(description = "How likely, from 0 to 1.") BigDecimal probability,

        @Schema(description = "The day by which it can be told.")
        LocalDate resolveBy,

        @Schema(description = "What came of it; none while it is open.") @Nullable
        ForecastResult result,

        @Schema(description = "When that was told; none while it is open.") @Nullable
        Instant resolvedAt) {

    /** In the order in which they were made. */
    public static List<Forecast> of(History bet) {
        return bet.all(ForecastRecorded.class).stream()
                .map(made -> of(made.event(), bet))
                .toList();
    }

    private static Forecast of(ForecastRecorded e, History bet) {
        Happened<ForecastResolved> resolved = bet.all(ForecastResolved.class).stream()
                .filter(each -> each.event().forecast().equals(e.forecast()))
                .findFirst()
                .orElse(null);
        return new Forecast(
                e.forecast().value(),
                e.forecaster().value(),
                e.claim(),
                e.probability(),
                e.resolveBy(),
                resolved == null ? null : resolved.event().result(),
                resolved == null ? null : resolved.effectiveAt());
    }
}
