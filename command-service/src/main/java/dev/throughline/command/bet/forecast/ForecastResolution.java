package dev.throughline.command.bet.forecast;

import dev.throughline.command.bet.command.ForecastCommand.ResolveForecast;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.Forecasts.Forecast;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.ForecastEvent.ForecastResolved;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Telling how a forecast turned out: once, in every stage, and not by who made it, whose calibration it counts for. */
public final class ForecastResolution {
    private ForecastResolution() {}

    public static Verdict<BetEvent> decide(ResolveForecast resolve, Known bet, Circumstances now) {
        Forecast forecast = resolve.forecast() == null
                ? null
                : bet.facts().forecasts().byId().get(resolve.forecast());
        Checks checks = new Checks().present("forecast", resolve.forecast()).present("result", resolve.result());
        forecastExists(checks, resolve, forecast);
        resolvedOnce(checks, forecast);
        somebodyElseTells(checks, forecast, now);
        return checks.then(() -> List.of(new ForecastResolved(
                Required.field(resolve.forecast(), "forecast"), Required.field(resolve.result(), "result"))));
    }

    private static void forecastExists(Checks checks, ResolveForecast resolve, @Nullable Forecast forecast) {
        checks.rule(
                resolve.forecast() == null || forecast != null,
                () -> Violation.state(
                                "forecast.unknown",
                                "Expected a forecast of this bet, but found none called '" + resolve.forecast() + "'.",
                                "Correct the id.")
                        .with("forecast", String.valueOf(resolve.forecast())));
    }

    private static void resolvedOnce(Checks checks, @Nullable Forecast forecast) {
        checks.rule(
                forecast == null || forecast.result() == null,
                () -> Violation.state(
                                "forecast.resolved",
                                "Expected a forecast that is open, but this one is resolved.",
                                "What was told stays.")
                        .with("result", String.valueOf(forecast == null ? null : forecast.result())));
    }

    private static void somebodyElseTells(Checks checks, @Nullable Forecast forecast, Circumstances now) {
        checks.rule(
                forecast == null || !forecast.as().forecaster().equals(now.by()),
                () -> Violation.state(
                        "forecast.own",
                        "Expected somebody other than the forecaster to tell how it turned out, but it is yours.",
                        "Ask the owner, a leader or a reviewer."));
    }
}
