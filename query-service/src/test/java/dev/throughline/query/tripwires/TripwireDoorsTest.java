package dev.throughline.query.tripwires;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.CriterionId;
import dev.throughline.events.FiringId;
import dev.throughline.events.MetricId;
import dev.throughline.events.ObservationId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Quantity;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.metric.Periods;
import dev.throughline.events.metric.Reading;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import dev.throughline.query.stack.Story;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Kill criteria, firings and zombie cost, asked through both doors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TripwireDoorsTest {
    private static final StreamId ORDERS = StreamId.of(new MetricId("orders"));
    private static final String START = "2024-01-02T09:00:00Z";
    private static final String NOW = "asOf=2024-03-15";

    private final Stack stack = new Stack();
    private final Asker viewer = stack.as("viewer", "payments");

    /** Coins tripped on 28 February with 45 orders; cards waits with 45, five of them missing. Tea tripped and is over. */
    @BeforeAll
    void tripwires() {
        var story = new Story(stack.log());
        story.then(ORDERS, START, new MetricDefined(new PortfolioId("payments"), 1, terms()));
        for (String bet : List.of("cards", "coins", "tea")) {
            story.proposed(bet, START, InnovationType.CORE)
                    .then(
                            EventLog.bet(bet),
                            START,
                            new KillCriterionCommitted(
                                    new CriterionId("few-orders"), StandingTest.orders(JudgedWhen.ANYTIME, null)));
        }
        story.then(ORDERS, "2024-02-26T09:00:00Z", observed("2024-W08", "45"))
                .then(EventLog.bet("coins"), "2024-02-28T09:00:00Z", fired())
                .fired("tea", "2024-02-28T09:00:00Z", "few-orders", "f-1")
                .killed("tea", "2024-02-29T09:00:00Z", "f-1")
                .works("p-ann", "1.00", "coins", "0.50", "2024-01-02", "2024-12-31");
        backdatedDecision();
        story.then(EventLog.portfolio("search"), START, Facts.opened("Search", "USD", "UTC"))
                .then(EventLog.bet("hidden"), START, Facts.proposed("search", "Hidden"))
                .fired("hidden", "2024-02-28T09:00:00Z", "few-orders", "f-1");
        stack.settle();
    }

    /** That coins went on was decided on 20 March, and recorded in May. */
    private void backdatedDecision() {
        Instant decided = Instant.parse("2024-03-20T09:00:00Z");
        Instant recorded = Instant.parse("2024-05-01T09:00:00Z");
        var decision = Facts.decided("d-1", DecisionOutcome.CONTINUE, "f-1");
        stack.log().append(EventLog.bet("coins"), decision, decided, recorded);
    }

    private static MetricTerms terms() {
        return new MetricTerms(
                "Orders",
                "count",
                "orders",
                Grain.WEEK,
                Aggregation.SUM,
                Comparison.PERCENT,
                Better.UP,
                new PersonId("p-ann"));
    }

    private static MetricObserved observed(String week, String value) {
        return new MetricObserved(
                new ObservationId("o-1"),
                1,
                new Periods(DayOfWeek.SUNDAY).named(Grain.WEEK, week).orElseThrow(),
                new Reading(Quantity.of(value), null, null));
    }

    private static TripwireFired fired() {
        return new TripwireFired(
                new FiringId("f-1"),
                new CriterionId("few-orders"),
                Quantity.of("45"),
                false,
                LocalDate.parse("2024-03-06"));
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    private JsonNode edges(String path) {
        Reply reply = viewer.get(path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().get("edges");
    }

    @Test
    void liveCriteriaSayHowFarTheyAre() {
        JsonNode live = edges("/v1/tripwires?" + NOW);

        assertThat(live.findValuesAsString("bet")).containsExactly("cards", "coins");
        assertThat(live.findValuesAsString("state")).containsExactly("WAITING", "TRIPPED");
        assertThat(live.at("/0/node/observed/period").asString()).isEqualTo("2024-W08");
        assertThat(live.at("/0/node/observed/value").asString()).isEqualTo("45");
        assertThat(live.at("/0/node/distance").asString()).isEqualTo("-5");
        assertThat(live.at("/0/node/relativeDistance").decimalValue()).isEqualByComparingTo("-0.1");
        assertThat(live.at("/0/node/unit").asString()).isEqualTo("orders");
        assertThat(edges("/v1/tripwires?state=TRIPPED&" + NOW).findValuesAsString("bet"))
                .containsExactly("coins");
        assertThat(edges("/v1/tripwires?bet=cards&" + NOW).findValuesAsString("bet"))
                .containsExactly("cards");
    }

    @Test
    void bothDoorsAnswerTheSameAboutCriteria() {
        JsonNode graphql = viewer.data("""
                        { tripwires(asOf: "2024-03-15") { edges { node { portfolio bet title stage owner criterion amends
                          amendedBy metric metricVersion unit condition operator threshold when by graceDays action since
                          state firing observed { period value at } met distance relativeDistance judgedPeriod judgedBy
                          } } } }
                        """, Map.of()).at("/tripwires/edges/0/node");
        JsonNode rest = edges("/v1/tripwires?" + NOW).at("/0/node");

        assertThat(graphql.propertyNames()).containsExactlyInAnyOrderElementsOf(rest.propertyNames());
        graphql.properties()
                .forEach(each -> assertThat(each.getValue().toString())
                        .as(each.getKey())
                        .isEqualTo(rest.get(each.getKey()).toString()));
    }

    /** From 28 February to 15 March there are 16 days because of the leap day; due on 6 March, that is 9 too many. */
    @Test
    void betsThatLivePastTheirTripwireAreFound() {
        JsonNode alive = edges("/v1/tripwires/firings?alive=true&" + NOW);

        assertThat(alive.findValuesAsString("bet")).containsExactly("coins");
        assertThat(alive.at("/0/node/state").asString()).isEqualTo("UNDECIDED");
        assertThat(alive.at("/0/node/daysOpen").asInt()).isEqualTo(16);
        assertThat(alive.at("/0/node/daysOver").asInt()).isEqualTo(9);
        assertThat(alive.at("/0/node/observed").asString()).isEqualTo("45");
        assertThat(edges("/v1/tripwires/firings?" + NOW).findValuesAsString("bet"))
                .containsExactly("coins", "tea");
        assertThat(edges("/v1/tripwires/firings?state=DECIDED&" + NOW)
                        .at("/0/node/decision/outcome")
                        .asString())
                .isEqualTo("KILL");
    }

    @Test
    void bothDoorsAnswerTheSameAboutFirings() {
        JsonNode graphql = viewer.data("""
                        { tripwireFirings(asOf: "2024-03-15") { edges { node { portfolio bet title stage alive owner firing
                          criterion action observed missing firedAt decisionDueBy state daysOpen daysOver
                          decision { decision outcome decidedOn at } } } } }
                        """, Map.of()).at("/tripwireFirings/edges");
        JsonNode rest = edges("/v1/tripwires/firings?" + NOW);

        for (int n = 0; n < rest.size(); n++) {
            assertThat(graphql.at("/" + n + "/node")).isEqualTo(rest.at("/" + n + "/node"));
        }
    }

    /** Thursday 29 February to Friday 15 March: 12 working days × 0.5 ÷ 5 = 1.2 FTE-weeks; tea had nobody. */
    @Test
    void zombieCostIsTheSameThroughBothDoors() {
        JsonNode rest = viewer.get("/v1/tripwires/zombie-cost?" + NOW).json().get("report");
        JsonNode graphql = viewer.data("""
                        { zombieCost(asOf: "2024-03-15") { report { from to fteWeeks bets { portfolio bet title stage open
                          fteWeeks stretches { from to firings fteWeeks } } } } }
                        """, Map.of()).at("/zombieCost/report");

        assertThat(rest.at("/from").asString()).isEqualTo("2024-01-01");
        assertThat(rest.at("/to").asString()).isEqualTo("2024-03-15");
        assertThat(rest.at("/fteWeeks").decimalValue()).isEqualByComparingTo("1.2");
        assertThat(graphql.at("/fteWeeks").decimalValue()).isEqualByComparingTo("1.2");
        assertThat(rest.at("/bets").findValuesAsString("bet")).containsExactly("coins", "tea");
        assertThat(graphql.at("/bets/0/stretches/0/from")).isEqualTo(rest.at("/bets/0/stretches/0/from"));
        assertThat(graphql.at("/bets/0/stretches/0/firings").toString()).isEqualTo("[\"f-1\"]");
    }

    /** To Wednesday 20 March 15 working days are known now: 1.5 FTE-weeks; in April it still seemed open: to the 31st 2.2. */
    @Test
    void backdatingChangesWhatWasTrueAndNeverWhatWasKnown() {
        assertThat(weeks("period=FY2024-Q1&asOf=2024-04-15")).isEqualTo(1.5);
        assertThat(weeks("period=FY2024-Q1&asOf=2024-04-15&knownAt=2024-04-15")).isEqualTo(2.2);
        assertThat(edges("/v1/tripwires/firings?bet=coins&asOf=2024-04-15")
                        .at("/0/node/state")
                        .asString())
                .isEqualTo("DECIDED");
        assertThat(edges("/v1/tripwires/firings?bet=coins&asOf=2024-04-15&knownAt=2024-04-15")
                        .at("/0/node/state")
                        .asString())
                .isEqualTo("UNDECIDED");
        assertThat(edges("/v1/tripwires/firings?asOf=2024-02-27")).isEmpty();
    }

    private double weeks(String question) {
        return viewer.get("/v1/tripwires/zombie-cost?" + question)
                .json()
                .at("/report/fteWeeks")
                .asDouble();
    }

    @Test
    void allRowsComeAsASpreadsheet() {
        assertThat(viewer.get("/v1/tripwires.csv?" + NOW).body().lines()).hasSize(3);
        assertThat(viewer.get("/v1/tripwires.csv?" + NOW).body()).contains(",observed.value,");
        assertThat(viewer.get("/v1/tripwires/firings.csv?" + NOW).body().lines())
                .hasSize(3);
    }

    @Test
    void anotherPortfolioIsSeenByItsOwnPeopleOnly() {
        Asker other = stack.as("viewer", "search");

        assertThat(other.get("/v1/tripwires?" + NOW).json().get("edges")).isEmpty();
        assertThat(other.get("/v1/tripwires/firings?" + NOW).json().get("edges").findValuesAsString("bet"))
                .containsExactly("hidden");
        assertThat(other.get("/v1/tripwires/zombie-cost?" + NOW)
                        .json()
                        .at("/report/bets")
                        .findValuesAsString("bet"))
                .containsExactly("hidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/tripwires?state=SLEEPING",
                "/v1/tripwires?bet=Not+an+id",
                "/v1/tripwires/firings?state=OVER",
                "/v1/tripwires/firings?alive=perhaps",
                "/v1/tripwires/zombie-cost?period=Q1",
                "/v1/tripwires/zombie-cost?from=2030-01-01&asOf=2024-03-15",
                "/v1/tripwires/zombie-cost?week=2024-W08",
            })
    void aBadQuestionSaysWhatWasExpected(String question) {
        Reply reply = viewer.get(question);

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.text("/detail")).startsWith("Expected");
    }
}
