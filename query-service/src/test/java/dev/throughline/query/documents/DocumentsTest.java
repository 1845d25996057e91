package dev.throughline.query.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.MetricId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.portfolio.DeckEntry;
import dev.throughline.events.portfolio.DeckSection;
import dev.throughline.events.portfolio.PortfolioEvent.DeckArranged;
import dev.throughline.query.lives.World;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** Documents say what the views answer, stand alone, and let nothing in them run. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentsTest {
    private static final Instant THEN = Instant.parse("2022-01-03T10:00:00Z");
    private static final String EVIL = "<script>alert('x')</script> & more";

    /** When the generated world is half a year old. */
    private static final String SPRING = "asOf=2023-04-15";

    private final Stack stack = new Stack();
    private final Asker viewer = stack.as("viewer", "*");

    @BeforeAll
    void aWorldAndAnEvilName() {
        EventLog log = stack.log();
        var metric = new MetricId("evil");
        log.append(EventLog.portfolio("evil"), Facts.opened("Evil", "EUR", "UTC"), THEN, THEN);
        var terms = new MetricTerms(
                EVIL, EVIL, EVIL, Grain.WEEK, Aggregation.SUM, Comparison.PERCENT, Better.UP, new PersonId("p-ada"));
        log.append(StreamId.of(metric), new MetricDefined(new PortfolioId("evil"), 1, terms), THEN, THEN);
        var deck = new DeckArranged(1, List.of(new DeckEntry(metric, DeckSection.OUTPUT, List.of())));
        log.append(EventLog.portfolio("evil"), deck, THEN, THEN);
        log.append(EventLog.bet("evil-bet"), Facts.proposed("evil", EVIL), THEN, THEN);
        World.grown(log, 7, World.START, "", World.Size.SMALL);
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void aReviewShowsEveryChartExceptionAndActionOfTheDeck() {
        List<String> weeks = StreamSupport.stream(
                        viewer.get("/v1/portfolios/payments/reviews?" + SPRING)
                                .json()
                                .get("edges")
                                .spliterator(),
                        false)
                .map(edge -> edge.at("/node/week").asString())
                .limit(12)
                .toList();

        assertThat(weeks).hasSizeGreaterThan(5).allSatisfy(week -> {
            JsonNode report = viewer.get("/v1/portfolios/payments/reviews/" + week + "?" + SPRING)
                    .json()
                    .get("report");
            Reply document = viewer.get("/v1/portfolios/payments/reviews/" + week + ".html?" + SPRING);

            assertThat(document.status()).as(document.body()).isEqualTo(200);
            assertThat(document.body()).contains(report.get("deckHash").asString());
            report.at("/deck/charts")
                    .forEach(chart ->
                            assertThat(document.body()).contains("<title>" + text(chart, "name") + "</title>"));
            report.get("exceptions").forEach(each -> assertThat(document.body()).contains(text(each, "owner")));
            report.get("actions").forEach(each -> assertThat(document.body()).contains(text(each, "text")));
        });
    }

    private static String text(JsonNode node, String field) {
        return HtmlUtils.htmlEscape(node.get(field).asString(), "UTF-8");
    }

    @Test
    void anAllocationReportShowsEveryBetAndPerson() {
        JsonNode report = viewer.get("/v1/allocation?portfolio=payments&weeks=4&asOf=2023-03-01")
                .json()
                .get("report");
        Reply document = viewer.get("/v1/allocation.html?portfolio=payments&weeks=4&asOf=2023-03-01");

        assertThat(document.status()).as(document.body()).isEqualTo(200);
        assertThat(report.get("byBet")).isNotEmpty();
        report.get("series")
                .forEach(each ->
                        assertThat(document.body()).contains(each.get("week").asString()));
        report.get("byPerson")
                .forEach(each ->
                        assertThat(document.body()).contains(each.get("person").asString()));
    }

    @Test
    void whatPeopleWroteStaysText() {
        Reply document = viewer.get("/v1/portfolios/evil/reviews/2022-W01.html");

        assertThat(document.status()).as(document.body()).isEqualTo(200);
        assertThat(document.body())
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; more")
                .doesNotContain("<script");
    }

    @Test
    void aDocumentStandsAloneUnderAPolicyThatLetsNothingElseIn() {
        Reply document = viewer.get("/v1/portfolios/evil/reviews/2022-W01.html");

        assertThat(document.type()).startsWith("text/html");
        assertThat(document.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'none'; style-src 'sha256-")
                        .doesNotContain("unsafe"));
        assertThat(document.body()).contains("<style>").doesNotContain(" src=", " href=", " style=");
    }

    @Test
    void whatIsHiddenOrMissingIsAProblemAndNoDocument() {
        Asker outsider = stack.as("viewer", "search");

        assertThat(outsider.get("/v1/portfolios/payments/reviews/2023-W01.html").status())
                .isEqualTo(404);
        assertThat(outsider.get("/v1/portfolios/payments/reviews/2023-W01.html").type())
                .isEqualTo("application/problem+json");
        assertThat(viewer.get("/v1/portfolios/payments/reviews/2023-W60.html").status())
                .isEqualTo(400);
        assertThat(stack.anybody()
                        .get("/v1/portfolios/payments/reviews/2023-W01.html")
                        .status())
                .isEqualTo(401);
    }
}
