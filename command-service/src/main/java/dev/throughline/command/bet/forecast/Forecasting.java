package dev.throughline.command.bet.forecast;

import dev.throughline.command.bet.basics.Ids;
import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.command.ForecastCommand.RecordForecast;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.Forecasts.Forecast;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.ForecastId;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.ForecastEvent.ForecastRecorded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Saying how likely something is, before it can be told; what is said stays, and another forecast stands beside it. */
public final class Forecasting {
    private static final int CLAIM = 2000;
    private static final int DECIMALS = 2;

    private Forecasting() {}

    public static Verdict<BetEvent> decide(RecordForecast record, Known bet, Circumstances now) {
        Map<ForecastId, Forecast> forecasts = bet.facts().forecasts().byId();
        Checks checks = new Checks().text("claim", record.claim(), CLAIM).date("resolveBy", record.resolveBy());
        Stages.isOpen(checks, bet);
        Ids.isFree(checks, "forecast", record.forecast(), forecasts);
        probabilityIsOne(checks, record.probability());
        cannotBeToldYet(checks, record.resolveBy(), now);
        return checks.then(() -> List.of(new ForecastRecorded(
                Ids.chosenOrNext(record.forecast(), "forecast", forecasts, ForecastId::new),
                now.by(),
                Required.field(record.claim(), "claim"),
                exact(Required.field(record.probability(), "probability")),
                Required.field(record.resolveBy(), "resolveBy"))));
    }

    private static void probabilityIsOne(Checks checks, @Nullable BigDecimal probability) {
        checks.present("probability", probability)
                .rule(
                        probability == null || isProbability(probability),
                        () -> Violation.input(
                                "probability.out-of-range",
                                "Expected a 'probability' from 0 to 1, exact to 0.01, but found another number.",
                                "Say 0.70 for seven in ten."));
    }

    /** Safe for any exponent: what is compared first is small when its scale is asked for. */
    private static boolean isProbability(BigDecimal value) {
        return value.signum() >= 0
                && value.compareTo(BigDecimal.ONE) <= 0
                && value.stripTrailingZeros().scale() <= DECIMALS;
    }

    private static BigDecimal exact(BigDecimal probability) {
        return probability.stripTrailingZeros().setScale(DECIMALS);
    }

    private static void cannotBeToldYet(Checks checks, @Nullable LocalDate resolveBy, Circumstances now) {
        checks.rule(
                resolveBy == null || resolveBy.isAfter(now.day()),
                () -> Violation.input(
                                "resolveBy.not-ahead",
                                "Expected a 'resolveBy' after " + now.day() + ", but found " + resolveBy + ".",
                                "A forecast is made before it can be told.")
                        .with("found", String.valueOf(resolveBy)));
    }
}
