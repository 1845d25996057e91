package dev.throughline.query.bet.life;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.SpendCategory;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A life of seven events, filtered by kind, after one of them, as lines and as a document. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BetLifeTest {
    private static final StreamId TAPS = EventLog.bet("taps");
    private static final String TITLE = "Pay <script>alert(1)</script> & go";

    private final Stack stack = new Stack();
    private final Asker viewer = stack.as("viewer", "payments");

    @BeforeAll
    void aLife() {
        add(EventLog.portfolio("payments"), Facts.opened("Payments", "EUR", "UTC"), "2026-03-01T09:00:00Z");
        add(TAPS, Facts.proposed("payments", TITLE), "2026-03-02T09:00:00Z");
        add(TAPS, Facts.owned("p-ada"), "2026-03-03T09:00:00Z");
        add(TAPS, Facts.decided("d-1", DecisionOutcome.COMMIT), "2026-03-04T09:00:00Z");
        add(TAPS, Facts.committed("d-1", "9000.00"), "2026-03-04T09:00:00Z");
        add(TAPS, Facts.placed(Horizon.UNPLACED, Horizon.NOW, null), "2026-03-05T09:00:00Z");
        add(TAPS, Facts.spent("12.50", SpendCategory.PRESSURE_TEST), "2026-03-06T09:00:00Z");
        add(TAPS, Facts.owned("p-bob"), "2026-03-07T09:00:00Z");
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void kindsAreFamiliesAndNamesWithoutVersionAndAddUp() {
        for (String list : List.of("history", "replay")) {
            assertThat(sequences(list, "?kind=decision")).as(list).containsExactly(3L, 4L);
            assertThat(sequences(list, "?kind=bet.owner-assigned&kind=roadmap")).containsExactly(2L, 5L, 7L);
            assertThat(sequences(list, "?kind=bet.killed")).isEmpty();
            assertThat(sequences(list, "")).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        }
        assertThat(viewer.get("/v1/bets/taps/history?kind=ownership&first=1").text("/totalCount"))
                .isEqualTo("2");
    }

    @Test
    void aFilteredStepIsTheStepOfTheWholeLife() {
        JsonNode all = viewer.get("/v1/bets/taps/replay").json().at("/edges/6/node");
        JsonNode some =
                viewer.get("/v1/bets/taps/replay?kind=ownership&last=1").json().at("/edges/0/node");

        assertThat(some).isEqualTo(all);
        assertThat(some.at("/changes")
                        .valueStream()
                        .map(change -> change.get("path").asString()))
                .contains("owner.person");
    }

    @Test
    void aPageOfAFilteredListGoesOnOnlyWithTheSameFilter() {
        Reply first = viewer.get("/v1/bets/taps/history?kind=ownership&first=1");
        String cursor = first.text("/pageInfo/endCursor");

        assertThat(sequences("history", "?kind=ownership&after=" + cursor)).containsExactly(7L);
        assertThat(viewer.get("/v1/bets/taps/history?after=" + cursor).text("/code"))
                .isEqualTo("cursor.broken");
    }

    @Test
    void anUnknownKindIsRefused() {
        Reply reply = viewer.get("/v1/bets/taps/history?kind=birthday");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("/detail")).contains("'kind'", "success-metric", "bet.killed");
    }

    @Test
    void theBetAfterAnEventIsTheBetOfItsMoment() {
        JsonNode after = viewer.get("/v1/bets/taps?atSequence=4").json();
        JsonNode graphql = viewer.data(
                        "{ bet(id: \"taps\", atSequence: 4) { asOf position bet { version stage owner { person } } } }",
                        Map.of())
                .get("bet");

        assertThat(after.at("/bet/version").asLong()).isEqualTo(4);
        assertThat(after.at("/bet/stage").asString()).isEqualTo("COMMITTED");
        assertThat(after.at("/bet/spent/amount").asString()).isEqualTo("0.00").isNotEqualTo("12.50");
        assertThat(after.at("/asOf").asString()).isEqualTo("2026-03-04T09:00:00Z");
        assertThat(graphql.at("/bet/owner/person").asString()).isEqualTo("p-ada");
        assertThat(graphql.at("/position").asLong())
                .isEqualTo(after.at("/position").asLong());
        assertThat(viewer.get("/v1/bets/taps?asOf=2026-03-04T09:00:00Z&position="
                                + after.at("/position").asLong())
                        .json()
                        .get("bet"))
                .isEqualTo(after.get("bet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "8", "9223372036854775807"})
    void anEventThatTheBetDoesNotHaveIsRefused(String sequence) {
        Reply reply = viewer.get("/v1/bets/taps?atSequence=" + sequence);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("/code")).isEqualTo("sequence.ahead");
        assertThat(reply.text("/detail")).contains("from 1 to 7");
    }

    @Test
    void theLinesAreTheEventsOfTheHistory() {
        Reply lines = viewer.get("/v1/bets/taps/history.ndjson");
        List<JsonNode> events = lines.body()
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        List<JsonNode> history = nodes("history", "").toList();

        assertThat(lines.status()).isEqualTo(200);
        assertThat(lines.type()).startsWith("application/x-ndjson");
        assertThat(lines.headers().firstValue("Throughline-Position")).isPresent();
        assertThat(events).isEqualTo(history);
        assertThat(events.getFirst().propertyNames())
                .startsWith("sequence", "position", "id", "type", "effectiveAt", "recordedAt", "actor", "roles")
                .endsWith("payload", "sentence");
    }

    @Test
    void linesAndDocumentAreAsOfTheMoment() {
        String then = "?asOf=2026-03-03";

        assertThat(viewer.get("/v1/bets/taps/history.ndjson" + then).body().lines())
                .hasSize(2);
        assertThat(viewer.get("/v1/bets/taps/history.html" + then).body())
                .contains("p-ada became the owner.")
                .doesNotContain("p-bob");
    }

    @Test
    void theDocumentStandsAloneAndATitleStaysText() {
        Reply document = viewer.get("/v1/bets/taps/history.html");

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.type()).startsWith("text/html");
        assertThat(document.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(document.body())
                .contains("Pay &lt;script&gt;alert(1)&lt;/script&gt; &amp; go")
                .contains("owner.person", "p-bob became the owner.", "log position")
                .doesNotContain("<script", "href=", "src=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"history", "replay", "history.ndjson", "history.html"})
    void othersAndBetsThatAreNotGetTheSameAnswer(String what) {
        Reply hidden = stack.as("viewer", "search").get("/v1/bets/taps/" + what);
        Reply missing = viewer.get("/v1/bets/nothing/" + what);

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.text("/code")).isEqualTo(missing.text("/code"));
    }

    private List<Long> sequences(String list, String query) {
        return nodes(list, query)
                .map(node -> node.path("event").isMissingNode() ? node : node.get("event"))
                .map(event -> event.get("sequence").asLong())
                .toList();
    }

    private Stream<JsonNode> nodes(String list, String query) {
        return StreamSupport.stream(
                        viewer.get("/v1/bets/taps/" + list + query)
                                .json()
                                .get("edges")
                                .spliterator(),
                        false)
                .map(edge -> edge.get("node"));
    }

    private void add(StreamId stream, DomainEvent event, String at) {
        stack.log().append(stream, event, Instant.parse(at), Instant.parse(at));
    }
}
