package dev.throughline.query.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.BetId;
import dev.throughline.events.MetricId;
import dev.throughline.events.ObservationId;
import dev.throughline.events.Quantity;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Direction;
import dev.throughline.events.bet.Measures;
import dev.throughline.events.bet.MetricRole;
import dev.throughline.events.bet.RoadmapEvent.DependencyDeclared;
import dev.throughline.events.bet.SuccessMetricEvent.SuccessMetricMapped;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Reading;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.Browser;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Stack;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A page of the roadmap is the same few statements, whatever its size, with what its bets need and measure; so are reports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementCountTest {
    private static final Instant THEN = Instant.parse("2025-03-14T10:00:00Z");
    private static final int FEW = 6;
    private static final int FEW_OF_A_PAGE = 24;
    private static final String DOCUMENT = """
            query($first: Int) { roadmap(first: $first) { totalCount edges { node {
              bet title owner { person } spent { amount currency } lastDecision { decision } flags %s } } } }
            """;
    private static final String PARTS = "dependencies { bet } metrics { metric lastValue lastPeriod }";

    private final Stack stack = new Stack();
    private final Asker viewer = stack.as("viewer", "payments");

    @BeforeAll
    void bets() {
        stack.log().append(EventLog.portfolio("payments"), Facts.opened("Payments", "EUR", "UTC"), THEN, THEN);
        IntStream.range(0, 210).forEach(this::bet);
        IntStream.range(0, 60).forEach(this::moreOfOne);
        stack.settle();
    }

    private void bet(int n) {
        StreamId bet = EventLog.bet("bet-" + n);
        stack.log().append(bet, Facts.proposed("payments", "B"), THEN, THEN);
        stack.log().append(bet, Facts.owned("p-" + n), THEN, THEN);
        stack.log().append(bet, Facts.decided("d-1", DecisionOutcome.COMMIT), THEN, THEN);
        stack.log().append(bet, Facts.committed("d-1", "100.00"), THEN, THEN);
        stack.log().append(bet, new DependencyDeclared(new BetId("vault"), "cards are kept there"), THEN, THEN);
        MetricId metric = new MetricId("orders-" + n);
        Period day = new Period("2025-03-13", Facts.DAY.minusDays(1), Facts.DAY.minusDays(1));
        stack.log()
                .append(
                        StreamId.of(metric),
                        new MetricObserved(new ObservationId("o-1"), 1, day, new Reading(Quantity.of("7"), null, null)),
                        THEN,
                        THEN);
        stack.log()
                .append(
                        bet,
                        new SuccessMetricMapped(
                                metric,
                                1,
                                MetricRole.OUTPUT,
                                Measures.OUTCOME,
                                false,
                                Quantity.of("1"),
                                Quantity.of("2"),
                                Direction.UP,
                                Facts.DAY),
                        THEN,
                        THEN);
    }

    /** The last bet has ten times as many events as the others, and needs as many bets. */
    private void moreOfOne(int n) {
        StreamId bet = EventLog.bet("bet-209");
        stack.log().append(bet, new DependencyDeclared(new BetId("part-" + n), "it is a part"), THEN, THEN);
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void aPageOfAnySizeIsTheSameFewStatements() {
        Statements statements = statements();

        int rest = restOf(statements, 50);
        int graphql = graphqlOf(statements, 50);

        assertThat(rest).isPositive().isLessThanOrEqualTo(FEW);
        assertThat(graphql).isEqualTo(rest);
        assertThat(graphqlOf(statements, 50, ""))
                .as("only what is selected is fetched")
                .isEqualTo(rest - 2);
        for (int size : new int[] {5, 200}) {
            assertThat(restOf(statements, size)).as("REST, " + size).isEqualTo(rest);
            assertThat(graphqlOf(statements, size)).as("GraphQL, " + size).isEqualTo(rest);
        }
    }

    private Statements statements() {
        return Statements.of(
                stack.service().getBean(JdbcTemplate.class),
                frame -> frame.endsWith(".DispatcherServlet") || frame.startsWith("org.springframework.graphql."));
    }

    private int restOf(Statements statements, int size) {
        int before = statements.made();
        JsonNode page = viewer.get("/v1/roadmap?first=" + size).json();
        assertThat(page.get("edges").size()).isEqualTo(size);
        assertThat(page.at("/edges/0/node/metrics/0/lastValue").asString()).isEqualTo("7");
        assertThat(page.at("/edges/0/node/dependencies/0/bet").asString()).isEqualTo("vault");
        return statements.made() - before;
    }

    /** Many bets or none: at the end of the day before there were none. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/roadmap/diff?fromAsOf=2025-03-01&asOf=", "/v1/thrash?quarters=1&asOf="})
    void aReportIsTheSameFewStatements(String report) {
        Statements statements = statements();
        int before = statements.made();
        assertThat(viewer.get(report + "2025-03-13").status()).isEqualTo(200);
        int ofNone = statements.made() - before;
        assertThat(viewer.get(report + "2025-03-15").body()).contains("bet-209");

        assertThat(ofNone).isPositive().isLessThanOrEqualTo(FEW);
        assertThat(statements.made() - before).isEqualTo(2 * ofNone);
    }

    /** Many bets or none, what frames the page included. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/roadmap?includeFinal=true&first=200",
                "/roadmap?layout=TIMELINE",
                "/roadmap/moves?fromAsOf=2025-03-13",
                "/allocation",
                "/allocation/rows",
                "/investment",
                "/investment/bets",
                "/agenda",
                "/decisions",
                "/decisions/requests",
                "/ownership",
                "/people/p-1",
                "/tripwires",
                "/tripwires/firings",
                "/tripwires/zombie-cost",
                "/mechanisms",
                "/mechanisms/duties",
                "/graveyard",
                "/flow",
                "/funnel",
                "/calibration"
            })
    void aPageForPeopleIsTheSameFewStatements(String path) {
        try (Browser browser = stack.browse("viewer", "payments")) {
            Statements statements = statements();
            String asOf = path.contains("?") ? "&asOf=" : "?asOf=";
            browser.get(path + asOf + "2025-03-13");
            int ofNone = statements.made();
            browser.get(path + asOf + "2025-03-15");

            assertThat(ofNone).isPositive().isLessThanOrEqualTo(FEW_OF_A_PAGE);
            assertThat(statements.made() - ofNone).isEqualTo(ofNone);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/narrative", "/life", "/succession", "/decide", "/evidence", "/narrative/edit"})
    void aPageOfABetIsTheSameFewStatements(String page) {
        Statements statements = statements();
        try (Browser browser = stack.browse("viewer", "payments")) {
            int before = statements.made();
            assertThat(browser.get("/bets/bet-0" + page).querySelectorAll("h1")).hasSize(1);
            int ofFew = statements.made() - before;
            assertThat(browser.get("/bets/bet-209" + page).getWebResponse().getStatusCode())
                    .isEqualTo(200);

            assertThat(ofFew).isPositive().isLessThanOrEqualTo(3 * FEW);
            assertThat(statements.made() - before).isEqualTo(2 * ofFew);
        }
    }

    private int graphqlOf(Statements statements, int size) {
        return graphqlOf(statements, size, PARTS);
    }

    private int graphqlOf(Statements statements, int size, String parts) {
        int before = statements.made();
        JsonNode page =
                viewer.data(DOCUMENT.formatted(parts), Map.of("first", size)).get("roadmap");
        assertThat(page.get("edges").size()).isEqualTo(size);
        return statements.made() - before;
    }
}
