package dev.throughline.query.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.ForecastId;
import dev.throughline.events.PersonId;
import dev.throughline.events.bet.ForecastEvent.ForecastRecorded;
import dev.throughline.events.bet.ForecastEvent.ForecastResolved;
import dev.throughline.events.bet.ForecastResult;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.History;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Stack;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How good forecasts are. */
class CalibrationTest {
    private static final Instant THEN = Instant.parse("2024-01-05T09:00:00Z");
    private static final LocalDate LEAP_DAY = LocalDate.parse("2024-02-29");

    private EventLog log = new EventLog();
    private int made;

    private void proposed() {
        log.append(EventLog.bet("coins"), Facts.proposed("payments", "Coins"), THEN, THEN);
    }

    private void forecast(String probability, LocalDate resolveBy, @Nullable ForecastResult result) {
        var id = new ForecastId("f-" + ++made);
        var person = new PersonId("p-ada");
        var recorded = new ForecastRecorded(id, person, "they pay", new BigDecimal(probability), resolveBy);
        log.append(EventLog.bet("coins"), recorded, THEN, THEN);
        if (result != null) {
            log.append(EventLog.bet("coins"), new ForecastResolved(id, result), THEN, THEN);
        }
    }

    private void forecasts(int count, String probability, @Nullable ForecastResult result) {
        for (int n = 0; n < count; n++) {
            forecast(probability, LEAP_DAY, result);
        }
    }

    private CalibrationReport report(String today) {
        BetLife bet = BetLife.of(new History(EventLog.bet("coins"), log.events()));
        return CalibrationReport.of(TrackedForecast.of(bet).toList(), BusinessCalendar.ACROSS, LocalDate.parse(today));
    }

    /** 0.8 ten times, 8 true: 8 × 0.2² + 2 × 0.8² = 1.60. 0.3 ten times, 2 true: 2 × 0.7² + 8 × 0.3² = 1.70. */
    private void twenty() {
        proposed();
        forecasts(8, "0.80", ForecastResult.TRUE);
        forecasts(2, "0.80", ForecastResult.FALSE);
        forecasts(2, "0.30", ForecastResult.TRUE);
        forecasts(8, "0.30", ForecastResult.FALSE);
    }

    /** Brier = (1.60 + 1.70) ÷ 20 = 0.165; ō = 10 ÷ 20 = 0.5; skill = 1 − 0.165 ÷ 0.25 = 0.34. */
    @Test
    void brierIsTheMeanSquaredErrorAndSkillSetsItBesideTheBaseRate() {
        twenty();

        CalibrationFigures all = report("2024-03-01").all();

        assertThat(all.count()).isEqualTo(20);
        assertThat(all.hidden()).isFalse();
        assertThat(all.brier()).isEqualByComparingTo("0.165");
        assertThat(all.shareTrue()).isEqualByComparingTo("0.5");
        assertThat(all.skill()).isEqualByComparingTo("0.34");
    }

    @Test
    void underTwentyThereIsTheCountAndNoFigure() {
        proposed();
        forecasts(19, "0.80", ForecastResult.TRUE);

        CalibrationReport report = report("2024-03-01");

        assertThat(report.all().count()).isEqualTo(19);
        assertThat(report.all().hidden()).isTrue();
        assertThat(report.all().brier()).isNull();
        assertThat(report.all().shareTrue()).isNull();
        assertThat(report.all().skill()).isNull();
        assertThat(report.reliability().get(8).count()).isEqualTo(19);
        assertThat(report.reliability().get(8).shareTrue()).isNull();
    }

    /** Brier = 0.2² = 0.04; ō = 1, so ō(1 − ō) = 0 and there is no skill. */
    @Test
    void skillIsNoneWhereEverythingCameTrueOrNothing() {
        proposed();
        forecasts(20, "0.80", ForecastResult.TRUE);

        CalibrationFigures all = report("2024-03-01").all();

        assertThat(all.brier()).isEqualByComparingTo("0.04");
        assertThat(all.shareTrue()).isEqualByComparingTo("1");
        assertThat(all.skill()).isNull();
    }

    /** A forecast for the leap day is overdue on 1 March, not on the day itself. */
    @Test
    void whatIsNotToldIsCountedBesideAndVoidIsLeftOut() {
        twenty();
        forecast("0.99", LEAP_DAY, null);
        forecast("0.99", LocalDate.parse("2024-06-30"), null);
        forecast("0.99", LEAP_DAY, ForecastResult.VOID);

        CalibrationReport report = report("2024-03-01");

        assertThat(report.all().brier()).isEqualByComparingTo("0.165");
        assertThat(report.all().overdue()).isEqualTo(1);
        assertThat(report.all().open()).isEqualTo(1);
        assertThat(report.all().voided()).isEqualTo(1);
        assertThat(report.overdue()).singleElement().satisfies(each -> {
            assertThat(each.forecast()).isEqualTo("f-21");
            assertThat(each.daysOver()).isEqualTo(1);
        });
        assertThat(report("2024-02-29").all().overdue()).isZero();
    }

    /** 0.3 lies in the row from 0.3, 0.8 in that from 0.8; 1 would lie in the last. */
    @Test
    void reliabilitySetsEachDecileBesideWhatCameTrue() {
        twenty();
        forecast("1.00", LEAP_DAY, ForecastResult.TRUE);

        List<ReliabilityRow> rows = report("2024-03-01").reliability();

        assertThat(rows).hasSize(10);
        assertThat(rows)
                .filteredOn(row -> row.count() > 0)
                .extracting(row -> row.from() + " " + row.count() + " " + row.meanProbability() + " " + row.shareTrue())
                .containsExactly("0.3 10 0.3 0.2", "0.8 10 0.8 0.8", "0.9 1 1 1");
        assertThat(rows.getFirst().meanProbability()).isNull();
    }

    @Test
    void figuresAreByQuarterToo() {
        twenty();
        forecast("0.50", LocalDate.parse("2024-04-01"), ForecastResult.TRUE);

        assertThat(report("2024-05-01").byQuarter())
                .extracting(each -> each.quarter() + " " + each.from() + " "
                        + each.figures().count() + " " + each.figures().hidden())
                .containsExactly("FY2024-Q1 2024-01-01 20 false", "FY2024-Q2 2024-04-01 1 true");
    }

    @Test
    void bothDoorsAnswerTheSameAndAsItWasKnownThen() {
        try (Stack stack = new Stack()) {
            log = stack.log();
            log.append(EventLog.portfolio("payments"), Facts.opened("Payments", "EUR", "UTC"), THEN, THEN);
            twenty();
            Instant late = Instant.parse("2024-04-01T00:00:00Z");
            forecast("0.40", LEAP_DAY, null);
            var resolved = new ForecastResolved(new ForecastId("f-21"), ForecastResult.FALSE);
            log.append(EventLog.bet("coins"), resolved, Instant.parse("2024-03-01T00:00:00Z"), late);
            stack.settle();
            Asker viewer = stack.as("viewer", "payments");

            JsonNode rest =
                    viewer.get("/v1/calibration?to=2024-03-31&asOf=2024-03-31").json();
            JsonNode graphql = viewer.data("""
                            query($to: Date) { calibration(to: $to, asOf: "2024-03-31") { report {
                              all { count hidden brier shareTrue skill overdue open voided }
                              reliability { from to count meanProbability shareTrue }
                              byPortfolio { portfolio figures { brier } } byQuarter { quarter from to figures { count } }
                              overdue { bet daysOver } } } }
                            """, Map.of("to", "2024-03-31")).get("calibration");

            // (3.30 + 0.4²) ÷ 21 = 3.46 ÷ 21 = 0.164762
            assertThat(rest.at("/report/all/brier").decimalValue()).isEqualByComparingTo("0.164762");
            assertThat(graphql.at("/report/all/brier").decimalValue()).isEqualByComparingTo("0.164762");
            assertThat(graphql.at("/report/byPortfolio/0/portfolio").asString()).isEqualTo("payments");
            assertThat(rest.toString()).doesNotContain("p-ada");

            JsonNode known = viewer.get("/v1/calibration?asOf=2024-03-31&knownAt=2024-03-15")
                    .json();
            assertThat(known.at("/report/all/brier").decimalValue()).isEqualByComparingTo("0.165");
            assertThat(known.at("/report/all/overdue").asInt()).isEqualTo(1);
            assertThat(known.at("/report/overdue/0/daysOver").asInt()).isEqualTo(31);

            assertThat(viewer.get("/v1/calibration?from=2024-03-01&asOf=2024-03-31")
                            .json()
                            .at("/report/all/hidden")
                            .asBoolean())
                    .isTrue();
            assertThat(stack.as("viewer", "search")
                            .get("/v1/calibration")
                            .json()
                            .at("/report/all/count")
                            .asInt())
                    .isZero();
            assertThat(viewer.get("/v1/calibration?to=soon").status()).isEqualTo(400);
        }
    }
}
