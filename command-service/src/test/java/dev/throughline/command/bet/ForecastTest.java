package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Preparing.FORESEE;
import static dev.throughline.command.bet.Preparing.RESOLVE;
import static dev.throughline.command.bet.Ready.FORECAST;
import static dev.throughline.command.rules.Given.but;

import dev.throughline.events.ForecastId;
import dev.throughline.events.PersonId;
import dev.throughline.events.bet.ForecastEvent.ForecastRecorded;
import dev.throughline.events.bet.ForecastEvent.ForecastResolved;
import dev.throughline.events.bet.ForecastResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people expect of a bet. */
class ForecastTest {
    private static final ForecastRecorded FORESEEN = new ForecastRecorded(
            new ForecastId("a-second-country"),
            new PersonId("prs-leader1"),
            "A second country asks for it by the end of 2026",
            new BigDecimal("0.30"),
            LocalDate.parse("2026-12-31"));

    @Test
    void aForecastIsMadeByWhoeverSendsIt() {
        proposed().when(FORESEE).then(FORESEEN);
        proposed()
                .by("prs-robot1", "importer")
                .onBehalfOf("prs-owner1")
                .when(FORESEE)
                .then(but(FORESEEN, "forecaster", new PersonId("prs-owner1")));
    }

    @Test
    void aForecastStandsAndAnotherStandsBesideIt() {
        proposed()
                .and(FORECAST)
                .when(but(FORESEE, "forecast", FORECAST.forecast()))
                .thenRefused("forecast.exists");
        proposed()
                .and(FORECAST)
                .when(but(FORESEE, "forecast", null))
                .then(but(FORESEEN, "forecast", new ForecastId("forecast-2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "probability", "resolveBy"})
    void aForecastIsComplete(String field) {
        proposed().when(but(FORESEE, field, null)).thenRefused(field + ".missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "1.01", "0.005", "1e999999999", "1e-999999999"})
    void aProbabilityIsFromZeroToOneAndExactToAHundredth(String probability) {
        proposed()
                .when(but(FORESEE, "probability", new BigDecimal(probability)))
                .thenRefused("probability.out-of-range");
    }

    @ParameterizedTest
    @CsvSource({"0, 0.00", "1, 1.00", "0.500, 0.50", "0e-999999999, 0.00", "1E+0, 1.00"})
    void itIsRecordedWithTwoDecimals(String probability, BigDecimal recorded) {
        proposed()
                .when(but(FORESEE, "probability", new BigDecimal(probability)))
                .then(but(FORESEEN, "probability", recorded));
    }

    @Test
    void aForecastIsMadeBeforeItCanBeTold() {
        proposed()
                .when(but(FORESEE, "resolveBy", LocalDate.parse("2026-03-10")))
                .thenRefused("resolveBy.not-ahead");
        proposed()
                .when(but(FORESEE, "resolveBy", LocalDate.parse("2026-03-11")))
                .thenAccepted();
        proposed()
                .when(but(FORESEE, "resolveBy", LocalDate.parse("2201-01-01")))
                .thenRefused("resolveBy.out-of-range");
    }

    @Test
    void nothingIsForecastOfABetThatIsOver() {
        killed().when(FORESEE).thenRefused("bet.final");
    }

    @Test
    void aForecastIsResolvedOnceInEveryStage() {
        ForecastResolved resolved = new ForecastResolved(new ForecastId("three-percent"), ForecastResult.FALSE);
        proposed().and(FORECAST).when(RESOLVE).then(resolved);
        killed().when(RESOLVE).then(resolved);
        killed().and(resolved).when(RESOLVE).thenRefused("forecast.resolved");
        proposed().when(RESOLVE).thenRefused("forecast.unknown");
        proposed().and(FORECAST).when(but(RESOLVE, "result", null)).thenRefused("result.missing");
        proposed().and(FORECAST).when(but(RESOLVE, "forecast", null)).thenRefused("forecast.missing");
    }

    @Test
    void nobodyTellsHowTheirOwnForecastTurnedOut() {
        proposed().and(FORECAST).by("prs-proposer1", "leader").when(RESOLVE).thenRefused("forecast.own");
        proposed().and(FORECAST).by("prs-reviewer1", "reviewer").when(RESOLVE).thenAccepted();
    }
}
