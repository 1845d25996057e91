package dev.throughline.command.bet.state;

import dev.throughline.events.ForecastId;
import dev.throughline.events.bet.ForecastEvent;
import dev.throughline.events.bet.ForecastEvent.ForecastRecorded;
import dev.throughline.events.bet.ForecastEvent.ForecastResolved;
import dev.throughline.events.bet.ForecastResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people expect of a bet. */
public record Forecasts(Map<ForecastId, Forecast> byId) {
    static final Forecasts NONE = new Forecasts(Map.of());

    /** @param result null while it cannot be told */
    public record Forecast(ForecastRecorded as, @Nullable ForecastResult result) {}

    Forecasts after(ForecastEvent event) {
        return new Forecasts(
                switch (event) {
                    case ForecastRecorded e -> Copies.with(byId, e.forecast(), new Forecast(e, null));
                    case ForecastResolved e ->
                        Copies.change(byId, e.forecast(), forecast -> new Forecast(forecast.as(), e.result()));
                });
    }
}
