package dev.throughline.events.bet;

import dev.throughline.events.ForecastId;
import dev.throughline.events.PersonId;
import dev.throughline.events.Required;
import dev.throughline.events.WireName;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What people expect of a bet, in numbers. */
public sealed interface ForecastEvent extends BetEvent {

    /**
     * Somebody said how likely something is.
     *
     * @param claim what will be true or false
     * @param probability how likely, from 0 to 1, exact to 0.01
     * @param resolveBy the day by which it can be told
     */
    @WireName("bet.forecast-recorded.v1")
    record ForecastRecorded(
            ForecastId forecast, PersonId forecaster, String claim, BigDecimal probability, LocalDate resolveBy)
            implements ForecastEvent {
        public ForecastRecorded {
            Required.field(forecast, "forecast");
            Required.field(forecaster, "forecaster");
            Required.text(claim, "claim");
            Required.field(probability, "probability");
            Required.field(resolveBy, "resolveBy");
        }
    }

    /** It was told whether a forecast came true. */
    @WireName("bet.forecast-resolved.v1")
    record ForecastResolved(ForecastId forecast, ForecastResult result) implements ForecastEvent {
        public ForecastResolved {
            Required.field(forecast, "forecast");
            Required.field(result, "result");
        }
    }
}
