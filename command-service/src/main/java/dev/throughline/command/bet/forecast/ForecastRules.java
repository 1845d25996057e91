package dev.throughline.command.bet.forecast;

import dev.throughline.command.bet.command.ForecastCommand;
import dev.throughline.command.bet.command.ForecastCommand.RecordForecast;
import dev.throughline.command.bet.command.ForecastCommand.ResolveForecast;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Verdict;
import dev.throughline.events.bet.BetEvent;

/** What is forecast of a bet, each command by its own rules. */
public final class ForecastRules {
    private ForecastRules() {}

    public static Verdict<BetEvent> decide(ForecastCommand command, Known bet, Circumstances now) {
        return switch (command) {
            case RecordForecast c -> Forecasting.decide(c, bet, now);
            case ResolveForecast c -> ForecastResolution.decide(c, bet, now);
        };
    }
}
