package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.committed;
import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Preparing.ADOPT;
import static dev.throughline.command.bet.Preparing.MAP;
import static dev.throughline.command.bet.Ready.CONVERSION;
import static dev.throughline.command.bet.Ready.OUTCOME;
import static dev.throughline.command.rules.Given.but;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.command.SuccessMetricCommand.MapSuccessMetric;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Given;
import dev.throughline.events.MetricId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.Direction;
import dev.throughline.events.bet.SuccessMetricEvent.MetricVersionAdopted;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the success of a bet is measured. */
class SuccessMetricTest {

    private static Given<BetCommand, BetState, BetEvent> measuring(Given<BetCommand, BetState, BetEvent> bet) {
        return bet.knowing("metric/conversion", CONVERSION);
    }

    @Test
    void aMetricTellsFromWhereToWhereAndByWhen() {
        measuring(proposed()).when(MAP).then(OUTCOME);
        measuring(proposed()).when(but(MAP, "controllable", true)).then(but(OUTCOME, "controllable", true));
    }

    @Test
    void whoNamesNoVersionMeansTheNewest() {
        measuring(proposed()).when(but(MAP, "metricVersion", null)).then(but(OUTCOME, "metricVersion", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"metric", "role", "measures", "baseline", "target", "direction", "due"})
    void aMappingIsComplete(String field) {
        measuring(proposed()).when(but(MAP, field, null)).thenRefused(field + ".missing");
    }

    @Test
    void theMetricIsOneOfThePortfolio() {
        proposed().when(MAP).thenRefused("metric.unknown");
        proposed()
                .knowing("metric/conversion", but(CONVERSION, "portfolio", new PortfolioId("wholesale")))
                .when(MAP)
                .thenRefused("metric.unknown");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, -1})
    void itsVersionExists(int version) {
        measuring(proposed()).when(but(MAP, "metricVersion", version)).thenRefused("metricVersion.unknown");
        measuring(proposed().and(OUTCOME)).when(but(MAP, "metricVersion", 2)).thenAccepted();
    }

    @ParameterizedTest
    @CsvSource({"UP, 0.02, 0.02", "UP, 0.02, 0.01", "DOWN, 0.02, 0.02", "DOWN, 0.02, 0.03"})
    void theTargetLiesInTheDirection(Direction direction, BigDecimal baseline, BigDecimal target) {
        MapSuccessMetric aimless = but(but(but(MAP, "direction", direction), "baseline", baseline), "target", target);
        measuring(proposed()).when(aimless).thenRefused("target.not-in-direction");
    }

    @Test
    void aTargetBelowIsOneDownwards() {
        measuring(proposed())
                .when(but(but(MAP, "direction", Direction.DOWN), "target", new BigDecimal("0.01")))
                .thenAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+15", "0.0000001", "1e999999999", "-1e999999999", "1e-999999999"})
    void valuesAreQuantities(String value) {
        measuring(proposed()).when(but(MAP, "baseline", new BigDecimal(value))).thenRefused("baseline.out-of-range");
        measuring(proposed()).when(but(MAP, "target", new BigDecimal(value))).thenRefused("target.out-of-range");
    }

    @Test
    void itIsDueOnADayThatMakesSense() {
        measuring(proposed())
                .when(but(MAP, "due", LocalDate.parse("2200-12-31")))
                .thenAccepted();
        measuring(proposed())
                .when(but(MAP, "due", LocalDate.parse("2201-01-01")))
                .thenRefused("due.out-of-range");
    }

    @Test
    void beforeACommitAMappingIsReplaced() {
        measuring(proposed().and(OUTCOME))
                .when(but(MAP, "target", new BigDecimal("0.04")))
                .thenAccepted();
    }

    @Test
    void afterACommitWhatWasPromisedStays() {
        measuring(committed()).when(but(MAP, "target", new BigDecimal("0.021"))).thenRefused("goalposts.metric-frozen");
        measuring(committed()).historic().when(MAP).thenRefused("goalposts.metric-frozen");
        MetricId other = new MetricId("returns");
        committed()
                .knowing("metric/returns", but(CONVERSION, "metric", other))
                .when(but(MAP, "metric", other))
                .then(but(OUTCOME, "metric", other));
    }

    @Test
    void aLaterVersionIsAdopted() {
        measuring(proposed().and(OUTCOME)).when(ADOPT).then(new MetricVersionAdopted(new MetricId("conversion"), 1, 2));
        measuring(proposed().and(OUTCOME)).when(but(ADOPT, "version", 1)).thenRefused("version.not-later");
        measuring(proposed().and(OUTCOME)).when(but(ADOPT, "version", 3)).thenRefused("version.unknown");
        measuring(proposed().and(OUTCOME)).when(but(ADOPT, "version", null)).thenRefused("version.missing");
        measuring(proposed().and(OUTCOME)).when(but(ADOPT, "metric", null)).thenRefused("metric.missing");
    }

    @Test
    void onlyOfAMetricThatIsMapped() {
        measuring(proposed()).when(ADOPT).thenRefused("metric.not-mapped");
        proposed().and(OUTCOME).when(ADOPT).thenRefused("metric.unknown");
    }

    @Test
    void afterACommitNoOtherVersionIsMeant() {
        measuring(committed()).when(ADOPT).thenRefused("goalposts.metric-frozen");
    }

    @Test
    void aBetThatIsOverIsNotMeasuredOtherwise() {
        measuring(killed()).when(MAP).thenRefused("bet.final", "goalposts.metric-frozen");
        measuring(killed()).when(ADOPT).thenRefused("bet.final", "goalposts.metric-frozen");
    }
}
