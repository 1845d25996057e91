package dev.throughline.command.bet.command;

import dev.throughline.events.ForecastId;
import dev.throughline.events.bet.ForecastResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can be forecast of a bet. */
public sealed interface ForecastCommand extends BetCommand {

    /** Say how likely something is; by whom is said by the token. */
    record RecordForecast(
            @Nullable ForecastId forecast,
            @Nullable String claim,
            @Nullable BigDecimal probability,
            @Nullable LocalDate resolveBy)
            implements ForecastCommand {}

    /** Say how a forecast turned out. */
    record ResolveForecast(
            @Nullable ForecastId forecast, @Nullable ForecastResult result) implements ForecastCommand {}
}
