package dev.throughline.query.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.BetId;
import dev.throughline.events.MetricId;
import dev.throughline.events.ObservationId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Quantity;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.Direction;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.Measures;
import dev.throughline.events.bet.MetricRole;
import dev.throughline.events.bet.MoveTrigger;
import dev.throughline.events.bet.RoadmapEvent.DependencyCleared;
import dev.throughline.events.bet.RoadmapEvent.DependencyDeclared;
import dev.throughline.events.bet.SuccessMetricEvent.MetricVersionAdopted;
import dev.throughline.events.bet.SuccessMetricEvent.SuccessMetricMapped;
import dev.throughline.events.bet.Window;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricEvent.MetricRevised;
import dev.throughline.events.metric.MetricEvent.ObservationCorrected;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Reading;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The roadmap with its parts, its diff and its thrash, through both doors and on both clocks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoadmapAnswersTest {
    private static final String ITEMS = """
            query($asOf: String, $position: Long) { roadmap(asOf: $asOf, position: $position) { edges { node { bet
              dependencies { bet why since }
              metrics { metric metricVersion role measures controllable baseline target direction due
                lastValue lastPeriod lastPeriodEnd } } } } }
            """;
    private static final String MOVE = """
            move { bet portfolio title from to windowBefore { start target } windowAfter { start target } trigger
              cites { kind id } reason actor onBehalfOf effectiveAt recordedAt first version }
            """;
    private static final String CAUSE = "cause { effectiveAt recordedAt learnedLate actor onBehalfOf reason }";
    private static final String DIFF = """
            query($fromAsOf: String, $asOf: String, $position: Long) {
              roadmapDiff(fromAsOf: $fromAsOf, asOf: $asOf, position: $position) { report {
                since { asOf knownAt position }
                came { bet portfolio title how horizon stage %s }
                left { bet portfolio title stage horizon decision outcome rationale answers evidence %s }
                moved { %s learnedLate }
                changed { bet portfolio title what before after %s } } } }
            """.formatted(CAUSE, CAUSE, MOVE, CAUSE);
    private static final String THRASH = """
            query($from: Date, $to: Date, $asOf: String, $position: Long) {
              thrash(from: $from, to: $to, asOf: $asOf, position: $position) { report { periods {
                period from to until complete index fteMoved meanCommittedFte workingDays
                committed { bet title workingDays fteDays } byTrigger { trigger moves fte counted } reversals
                moves { %s day fte counted weight reversal reversedAfterDays }
                integrity { ratio kept promised leftOut bets { bet portfolio title fate horizon stage decision } }
              } } } }
            """.formatted(MOVE);

    private final Stack stack = new Stack();
    private final Asker viewer = stack.as("viewer", "payments");
    private final Moves moves = new Moves(stack.log());
    private long beforeLateFacts;

    @BeforeAll
    void history() {
        Instant opened = Instant.parse("2024-01-01T00:00:00Z");
        for (String portfolio : List.of("payments", "search")) {
            stack.log().append(EventLog.portfolio(portfolio), Facts.opened(portfolio, "EUR", "UTC"), opened, opened);
        }
        coins();
        stack.log().append(EventLog.bet("voice"), Facts.proposed("search", "Voice"), opened, opened);
        orders();
        moves.works("p-ada", "coins", "1.00", "1.00", "2024-01-01");
        stack.settle();
        beforeLateFacts = stack.log().position();
        moves.learned(
                "coins",
                "2024-03-05T09:00:00Z",
                "2024-05-01T09:00:00Z",
                Moves.move(Horizon.LATER, Horizon.NOW, null, MoveTrigger.CAPACITY));
        observed("o-4", 2, "2024-03", "33", "2024-03-31T12:00:00Z", "2024-05-01T09:00:00Z");
        stack.settle();
    }

    private void coins() {
        moves.proposed("coins", "2024-01-02T09:00:00Z");
        moves.happens(
                "coins", "2024-01-02T09:00:00Z", new DependencyDeclared(new BetId("vault"), "cards are kept there"));
        moves.happens(
                "coins", "2024-01-02T09:00:00Z", new DependencyDeclared(new BetId("ledger"), "it keeps the books"));
        moves.happens("coins", "2024-01-02T09:00:00Z", mapped());
        moves.committed("coins", "2024-01-03T09:00:00Z");
        Window window = new Window(LocalDate.parse("2024-02-01"), LocalDate.parse("2024-06-30"));
        moves.happens(
                "coins",
                "2024-01-04T09:00:00Z",
                Moves.move(Horizon.UNPLACED, Horizon.NOW, window, MoveTrigger.EVIDENCE));
        moves.happens("coins", "2024-02-20T09:00:00Z", new DependencyCleared(new BetId("vault"), "it is live"));
        moves.happens("coins", "2024-02-20T09:00:00Z", new MetricVersionAdopted(new MetricId("orders"), 1, 2));
        moves.moved("coins", "2024-02-29T09:00:00Z", Horizon.NOW, Horizon.LATER, MoveTrigger.EXECUTIVE);
    }

    private static SuccessMetricMapped mapped() {
        return new SuccessMetricMapped(
                new MetricId("orders"),
                1,
                MetricRole.OUTPUT,
                Measures.OUTCOME,
                false,
                Quantity.of("10"),
                Quantity.of("40"),
                Direction.UP,
                LocalDate.parse("2024-12-31"));
    }

    private void orders() {
        MetricTerms terms = new MetricTerms(
                "Orders",
                "paid orders",
                "orders",
                Grain.MONTH,
                Aggregation.SUM,
                Comparison.PERCENT,
                Better.UP,
                new PersonId("p-ada"));
        Instant defined = Instant.parse("2024-01-01T09:00:00Z");
        StreamId orders = StreamId.of(new MetricId("orders"));
        stack.log().append(orders, new MetricDefined(new PortfolioId("payments"), 1, terms), defined, defined);
        observed("o-1", 1, "2024-01", "11", "2024-02-01T09:00:00Z", "2024-02-01T09:00:00Z");
        Instant corrected = Instant.parse("2024-02-10T09:00:00Z");
        stack.log()
                .append(
                        orders,
                        new ObservationCorrected(
                                new ObservationId("o-2"), new ObservationId("o-1"), 1, month("2024-01"), value("12")),
                        corrected,
                        corrected);
        stack.log().append(orders, new MetricRevised(2, terms), corrected, corrected);
        observed("o-3", 2, "2024-02", "22", "2024-03-01T09:00:00Z", "2024-03-01T09:00:00Z");
    }

    private void observed(String id, int version, String month, String value, String at, String recordedAt) {
        stack.log()
                .append(
                        StreamId.of(new MetricId("orders")),
                        new MetricObserved(new ObservationId(id), version, month(month), value(value)),
                        Instant.parse(at),
                        Instant.parse(recordedAt));
    }

    private static Period month(String month) {
        YearMonth named = YearMonth.parse(month);
        return new Period(month, named.atDay(1), named.atEndOfMonth());
    }

    private static Reading value(String value) {
        return new Reading(Quantity.of(value), null, null);
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    /** Version 1 until 20 February, then version 2; March was observed on time and written down a month late. */
    @ParameterizedTest
    @CsvSource({
        "2024-01-31, now,    1, '',  '',      'vault ledger'",
        "2024-02-05, now,    1, 11,  2024-01, 'vault ledger'",
        "2024-02-15, now,    1, 12,  2024-01, 'vault ledger'",
        "2024-02-25, now,    2, '',  '',      ledger",
        "2024-03-15, now,    2, 22,  2024-02, ledger",
        "2024-06-01, now,    2, 33,  2024-03, ledger",
        "2024-06-01, before, 2, 22,  2024-02, ledger",
    })
    void anEntryShowsWhatItsBetNeedsAndMeasuredAtThatMoment(
            String asOf, String known, int version, String value, String period, String needs) {
        String moment = "asOf=" + asOf + (known.equals("now") ? "" : "&position=" + beforeLateFacts);
        JsonNode entry = viewer.get("/v1/roadmap?" + moment).json().at("/edges/0/node");
        JsonNode ofBet = viewer.get("/v1/bets/coins?" + moment).json().at("/bet");

        assertThat(entry.at("/metrics/0/metricVersion").asInt()).isEqualTo(version);
        assertThat(textOf(entry.at("/metrics/0/lastValue"))).isEqualTo(value);
        assertThat(textOf(entry.at("/metrics/0/lastPeriod"))).isEqualTo(period);
        assertThat(String.join(
                        " ",
                        entry.get("dependencies")
                                .valueStream()
                                .map(each -> each.get("bet").asString())
                                .toList()))
                .isEqualTo(needs);
        assertThat(ofBet.get("metrics")).isEqualTo(entry.get("metrics"));
        assertThat(ofBet.get("dependencies")).isEqualTo(entry.get("dependencies"));
    }

    private static String textOf(JsonNode value) {
        return value.isNull() ? "" : value.asString();
    }

    @Test
    void bothDoorsShowTheSameParts() {
        Map<String, ?> moment =
                Map.of("asOf", "2024-06-01", "position", stack.log().position());
        JsonNode rest = viewer.get("/v1/roadmap" + question(moment)).json();
        JsonNode graphql = viewer.data(ITEMS, moment).get("roadmap");

        JsonNode node = graphql.at("/edges/0/node");
        assertThat(node.get("metrics")).hasSize(1).isEqualTo(rest.at("/edges/0/node/metrics"));
        assertThat(node.get("dependencies")).hasSize(1).isEqualTo(rest.at("/edges/0/node/dependencies"));
    }

    @Test
    void partsAreFetchedWhateverWayTheyAreSelected() {
        JsonNode node = viewer.data("""
                        query($asOf: String) { all: roadmap(asOf: $asOf) { edges { ... on RoadmapEdge { node { ...parts } } } } }
                        fragment parts on RoadmapItem { measured: metrics { lastValue } needs: dependencies { bet } }
                        """, Map.of("asOf", "2024-06-01")).at("/all/edges/0/node");

        assertThat(node.at("/measured/0/lastValue").asString()).isEqualTo("33");
        assertThat(node.at("/needs/0/bet").asString()).isEqualTo("ledger");
    }

    @Test
    void theRoadmapIsSortedByTheStartOfWindows() {
        Reply rising = viewer.get("/v1/roadmap?sort=START&asOf=2024-02-15");

        assertThat(rising.status()).isEqualTo(200);
        assertThat(rising.text("/edges/0/node/window/start")).isEqualTo("2024-02-01");
    }

    @Test
    void theWholeListComesAsCsv() {
        Reply csv = viewer.get("/v1/roadmap.csv?asOf=2024-06-01&horizon=NOW");

        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.type()).startsWith("text/csv");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("bet,portfolio,title").contains(",dependencies,metrics,");
        assertThat(lines.get(1)).startsWith("coins,payments,").contains("ledger", "orders");
        assertThat(viewer.get("/v1/roadmap.csv?horizon=LATER").body().lines()).hasSize(1);
    }

    @Test
    void bothDoorsSayWhatMoved() {
        Map<String, ?> moments = Map.of(
                "fromAsOf",
                "2024-02-15",
                "asOf",
                "2024-06-01",
                "position",
                stack.log().position());
        JsonNode rest =
                viewer.get("/v1/roadmap/diff" + question(moments)).json().get("report");

        assertThat(viewer.data(DIFF, moments).at("/roadmapDiff/report")).isEqualTo(rest);
        assertThat(rest.at("/moved")).hasSize(2);
        assertThat(rest.at("/moved/0/move/trigger").asString()).isEqualTo("EXECUTIVE");
        assertThat(rest.at("/moved/0/move/windowBefore/target").asString()).isEqualTo("2024-06-30");
        assertThat(rest.at("/moved/0/move/windowAfter").isNull()).isTrue();
        assertThat(rest.at("/since/position").asLong()).isEqualTo(stack.log().position());
    }

    /** On 6 March the bet had moved back, and nobody had written it down before 1 May. */
    @Test
    void whatBecameKnownLateIsToldFromWhatMoved() {
        JsonNode learned = viewer.get("/v1/roadmap/diff?asOf=2024-03-06&fromKnownAt=2024-04-30")
                .json()
                .get("report");

        assertThat(learned.at("/moved")).hasSize(1);
        assertThat(learned.at("/moved/0/learnedLate").asBoolean()).isTrue();
        assertThat(learned.at("/moved/0/move/to").asString()).isEqualTo("NOW");
        assertThat(viewer.get("/v1/roadmap/diff?asOf=2024-03-06&fromAsOf=2024-03-01&fromPosition=" + beforeLateFacts
                                + "&position=" + beforeLateFacts)
                        .json()
                        .at("/report/moved"))
                .isEmpty();
        assertThat(viewer.get("/v1/roadmap/diff?asOf=2024-03-06")
                        .json()
                        .at("/report/moved/0/learnedLate")
                        .asBoolean())
                .isFalse();
    }

    /**
     * The first quarter of 2024 has 65 working days, 63 of them from the commit on Wednesday 3 January: 63 ÷ 65 FTE on
     * average. Two moves at 1 FTE: 2 ÷ (63 ÷ 65) = 2.063492. Before the second was known, 1.031746.
     */
    @Test
    void bothDoorsReportThrash() {
        Map<String, ?> asked = Map.of(
                "from",
                "2024-01-01",
                "to",
                "2024-03-31",
                "asOf",
                "2024-06-01",
                "position",
                stack.log().position());
        JsonNode rest = viewer.get("/v1/thrash" + question(asked)).json().get("report");

        assertThat(numbersAlike(viewer.data(THRASH, asked).at("/thrash/report")))
                .isEqualTo(numbersAlike(rest));
        assertThat(rest.at("/periods/0/index").decimalValue()).isEqualByComparingTo("2.063492");
        assertThat(rest.at("/periods/0/reversals").asInt()).isEqualTo(1);
        assertThat(rest.at("/periods/0/integrity/ratio").isNull()).isTrue();
        JsonNode before = viewer.get(
                        "/v1/thrash?from=2024-01-01&to=2024-03-31&asOf=2024-06-01&position=" + beforeLateFacts)
                .json();
        assertThat(before.at("/report/periods/0/index").decimalValue()).isEqualByComparingTo("1.031746");
        JsonNode quarters =
                viewer.get("/v1/thrash?quarters=2&asOf=2024-06-01").json().at("/report/periods");
        assertThat(quarters.findValuesAsString("period")).containsExactly("FY2024-Q1", "FY2024-Q2");
        assertThat(quarters.at("/1/complete").asBoolean()).isFalse();
    }

    /** GraphQL writes a whole Float as 63.0, REST as 63. */
    private static String numbersAlike(JsonNode answer) {
        return answer.toString().replaceAll("\\.0(?=[,}\\]])", "");
    }

    @Test
    void whoMayNotSeeThePortfolioSeesNothingOfIt() {
        Asker other = stack.as("viewer", "search");

        assertThat(other.get("/v1/roadmap/diff?portfolio=payments&fromAsOf=2024-01-01&asOf=2024-06-01")
                        .json()
                        .at("/report/came"))
                .isEmpty();
        assertThat(other.get("/v1/thrash?portfolio=payments&from=2024-01-01&to=2024-03-31")
                        .body())
                .doesNotContain("coins");
        assertThat(other.get("/v1/roadmap.csv?includeFinal=true").body()).doesNotContain("coins");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/roadmap/diff?fromAsOf=soon",
                "/v1/roadmap/diff?asOf=2024-01-01&fromAsOf=2024-01-02",
                "/v1/roadmap/diff?position=1&fromPosition=2",
                "/v1/roadmap/diff?fromPosition=999999",
                "/v1/roadmap/diff?fromPosition=1&fromKnownAt=2024-01-01",
                "/v1/roadmap/diff?portfolio=A",
                "/v1/thrash?quarters=0",
                "/v1/thrash?quarters=13",
                "/v1/thrash?from=2024-01-01",
                "/v1/thrash?from=2024-01-02&to=2024-01-01",
                "/v1/thrash?from=2020-01-01&to=2024-01-01",
                "/v1/thrash?from=2024-01-01&to=2024-01-31&quarters=1",
                "/v1/thrash?from=2024-02-01&to=2024-02-29&asOf=2024-01-31",
                "/v1/roadmap.csv?first=5",
            })
    void whatCannotBeAskedIsRefusedByName(String path) {
        Reply refused = viewer.get(path);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.text("/hint")).isNotBlank();
    }

    private static String question(Map<String, ?> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&", "?", ""));
    }
}
