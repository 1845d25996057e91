package dev.throughline.query.calibration;

import dev.throughline.events.bet.ForecastResult;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.Forecast;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A forecast about a bet, without who made it. */
record TrackedForecast(String bet, String title, String portfolio, Forecast forecast) {

    static Stream<TrackedForecast> of(BetLife bet) {
        return Forecast.of(bet.history()).stream()
                .map(each -> new TrackedForecast(
                        bet.bet().value(),
                        bet.last().headline().title(),
                        bet.last().headline().portfolio().value(),
                        each));
    }

    /** Whether it can be scored. */
    boolean isTold() {
        return came() || forecast.result() == ForecastResult.FALSE;
    }

    boolean came() {
        return forecast.result() == ForecastResult.TRUE;
    }

    boolean isVoid() {
        return forecast.result() == ForecastResult.VOID;
    }

    boolean isOverdue(LocalDate today) {
        return forecast.result() == null && forecast.resolveBy().isBefore(today);
    }

    boolean isOpen(LocalDate today) {
        return forecast.result() == null && !isOverdue(today);
    }

    /** (p − o)². */
    BigDecimal squaredError() {
        BigDecimal error = forecast.probability().subtract(came() ? BigDecimal.ONE : BigDecimal.ZERO);
        return error.multiply(error);
    }
}
