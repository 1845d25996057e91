package dev.throughline.command.metric;

import static dev.throughline.command.metric.Conversion.DEFINE;
import static dev.throughline.command.metric.Conversion.OBSERVE;
import static dev.throughline.command.metric.Conversion.SHARE;
import static dev.throughline.command.metric.Conversion.SUM;
import static dev.throughline.command.metric.Conversion.SUM_TERMS;
import static dev.throughline.command.metric.Conversion.W10;
import static dev.throughline.command.metric.Conversion.observed;
import static dev.throughline.command.metric.Conversion.ratio;
import static dev.throughline.command.metric.Conversion.share;
import static dev.throughline.command.metric.Conversion.sum;
import static dev.throughline.command.metric.Conversion.undefined;
import static dev.throughline.command.metric.Conversion.value;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.metric.MetricCommand.CorrectObservation;
import dev.throughline.command.metric.MetricCommand.ReviseMetric;
import dev.throughline.command.rules.MetricFacts;
import dev.throughline.command.rules.MetricFacts.Observation;
import dev.throughline.events.MetricId;
import dev.throughline.events.ObservationId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Quantity;
import dev.throughline.events.StreamId;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricEvent.MetricRevised;
import dev.throughline.events.metric.MetricEvent.ObservationCorrected;
import dev.throughline.events.metric.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What metrics mean, and what can be observed of them. */
class MetricDeciderTest {
    private static final ReviseMetric PAID_AND_SENT =
            new ReviseMetric(null, "orders paid and sent", null, null, null, null, null);
    private static final CorrectObservation CORRECT = new CorrectObservation(
            new ObservationId("second-count"), new ObservationId("first-count"), new BigDecimal("1100"), null, null);

    @Test
    void aMetricIsDefinedOnceAsVersionOne() {
        undefined().when(DEFINE).then(SUM);
        sum().when(DEFINE).thenRefused("metric.exists");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"portfolio", "name", "formula", "unit", "grain", "aggregation", "comparison", "better", "owner"})
    void aDefinitionIsComplete(String field) {
        undefined().when(but(DEFINE, field, null)).thenRefused(field + ".missing");
    }

    @Test
    void aMetricBelongsToAPortfolioThatExists() {
        undefined().withoutPortfolio().when(DEFINE).thenRefused("portfolio.unknown");
    }

    @Test
    void nothingElseIsAskedOfAMetricThatNobodyDefined() {
        undefined().when(OBSERVE).thenRefused("metric.unknown");
    }

    @Test
    void aRevisionIsTheNextVersionAndKeepsWhatItLeavesOut() {
        sum().when(PAID_AND_SENT).then(new MetricRevised(2, but(SUM_TERMS, "formula", "orders paid and sent")));
    }

    @Test
    void aRevisionChangesSomething() {
        sum().when(but(PAID_AND_SENT, "formula", null)).thenRefused("revision.changes-nothing");
        sum().when(but(PAID_AND_SENT, "formula", "orders with status paid")).thenRefused("revision.changes-nothing");
        sum().when(but(PAID_AND_SENT, "formula", " ")).thenRefused("formula.blank");
    }

    @Test
    void aValueIsObservedOfTheNewestVersion() {
        sum().when(OBSERVE).then(observed("observation-1", 1, "1200"));
        sum().and(new MetricRevised(2, SUM_TERMS)).when(OBSERVE).then(observed("observation-1", 2, "1200"));
    }

    @Test
    void anOldVersionStaysObservable() {
        sum().and(new MetricRevised(2, SUM_TERMS))
                .when(but(OBSERVE, "version", 1))
                .then(observed("observation-1", 1, "1200"));
        sum().when(but(OBSERVE, "version", 2)).thenRefused("version.unknown");
    }

    @Test
    void aPeriodIsOneOfTheGrain() {
        sum().when(but(OBSERVE, "period", "2026-02")).thenRefused("period.malformed");
        sum().when(but(OBSERVE, "period", null)).thenRefused("period.missing");
    }

    @Test
    void aPeriodIsObservedFromTheDayAfterItsEndOn() {
        // In Berlin the ninth starts at 23:00 UTC.
        sum().at("2026-03-08T22:59:59Z").when(OBSERVE).thenRefused("period.not-over");
        sum().at("2026-03-08T23:00:00Z").when(OBSERVE).thenAccepted();
    }

    @Test
    void aPeriodIsObservedOncePerVersion() {
        sum().and(observed("first-count", 1, "1200"))
                .when(but(OBSERVE, "value", BigDecimal.ONE))
                .thenRefused("observation.exists");
        sum().and(observed("first-count", 1, "1200"), new MetricRevised(2, SUM_TERMS))
                .when(OBSERVE)
                .then(observed("observation-2", 2, "1200"));
    }

    @Test
    void anObservationIdIsTakenOnce() {
        sum().and(observed("first-count", 1, "1200"))
                .when(but(but(OBSERVE, "period", "2026-W09"), "observation", new ObservationId("first-count")))
                .thenRefused("observation.id-taken");
        sum().and(observed("observation-2", 1, "1200"))
                .when(but(OBSERVE, "period", "2026-W09"))
                .accepted()
                .events()
                .forEach(event -> assertThat(((MetricObserved) event).observation())
                        .isEqualTo(new ObservationId("observation-3")));
    }

    @Test
    void aRatioIsGivenInItsPartsAndAnythingElseAsAValue() {
        share().when(ratio("42", "1000"))
                .then(new MetricObserved(
                        new ObservationId("observation-1"),
                        1,
                        W10,
                        new Reading(null, Quantity.of("42"), Quantity.of("1000"))));
        share().when(OBSERVE)
                .thenRefused(
                        "value.not-for-metric", "numerator.missing", "denominator.missing", "fraction.out-of-range");
        sum().when(ratio("42", "1000"))
                .thenRefused("value.missing", "numerator.not-for-metric", "denominator.not-for-metric");
    }

    @Test
    void aDenominatorIsAboveZero() {
        share().when(ratio("0", "0")).thenRefused("denominator.not-positive");
        share().when(ratio("0", "1")).thenAccepted();
    }

    @Test
    void aRatioIsWithinTheRangeOfValues() {
        MetricRevised plain = new MetricRevised(2, but(SUM_TERMS, "aggregation", Aggregation.RATIO));
        sum().and(plain).when(ratio("999999999999999", "0.5")).thenRefused("ratio.out-of-range");
        sum().and(plain).when(ratio("999999999999999", "1")).thenAccepted();
    }

    @Test
    void whatIsComparedInBasisPointsIsAFractionOfOne() {
        share().when(ratio("1001", "1000")).thenRefused("fraction.out-of-range");
        share().when(ratio("-1", "1000")).thenRefused("fraction.out-of-range");
        share().when(ratio("1000", "1000")).thenAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1000000000000000", "0.0000001"})
    void aValueIsExactToSixDecimals(String value) {
        sum().when(but(OBSERVE, "value", new BigDecimal(value))).thenRefused("value.out-of-range");
        sum().when(but(OBSERVE, "value", new BigDecimal("0.000001"))).thenAccepted();
    }

    @Test
    void aCorrectionIsOfTheSamePeriodAndVersion() {
        sum().and(observed("first-count", 1, "1200"), new MetricRevised(2, SUM_TERMS))
                .when(CORRECT)
                .then(new ObservationCorrected(
                        new ObservationId("second-count"), new ObservationId("first-count"), 1, W10, value("1100")));
    }

    @Test
    void onlyTheNewestObservationOfAPeriodIsCorrected() {
        ObservationCorrected once = new ObservationCorrected(
                new ObservationId("second-count"), new ObservationId("first-count"), 1, W10, value("1100"));
        sum().and(observed("first-count", 1, "1200"), once)
                .when(but(CORRECT, "observation", null))
                .thenRefused("observation.superseded");
        sum().and(observed("first-count", 1, "1200"), once)
                .when(but(but(CORRECT, "observation", null), "supersedes", new ObservationId("second-count")))
                .thenAccepted();
    }

    @Test
    void whatIsCorrectedExists() {
        sum().when(CORRECT).thenRefused("observation.unknown");
        sum().when(but(CORRECT, "supersedes", null)).thenRefused("supersedes.missing");
        share().and(new MetricObserved(
                        new ObservationId("first-count"),
                        1,
                        W10,
                        new Reading(null, Quantity.of("1"), Quantity.of("2"))))
                .when(CORRECT)
                .thenRefused(
                        "value.not-for-metric", "numerator.missing", "denominator.missing", "fraction.out-of-range");
    }

    @Test
    void othersKnowItsVersionsAndWhatWasObserved() {
        MetricDecider decider = new MetricDecider();
        StreamId orders = new StreamId("metric/orders");
        assertThat(decider.facts(orders, undefined().state())).isNull();
        assertThat(decider.facts(
                        orders, sum().and(observed("first-count", 1, "1200")).state()))
                .isEqualTo(new MetricFacts(
                        new MetricId("orders"),
                        new PortfolioId("retail"),
                        List.of(SUM_TERMS),
                        List.of(new Observation(
                                new ObservationId("first-count"),
                                1,
                                W10,
                                value("1200"),
                                Instant.parse("2026-03-01T12:00:00Z")))));
        assertThat(decider.portfolioOf(orders, DEFINE, undefined().state())).isEqualTo(new PortfolioId("retail"));
        assertThat(decider.portfolioOf(orders, null, share().state())).isEqualTo(SHARE.portfolio());
    }
}
