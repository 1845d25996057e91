package dev.throughline.query.agenda;

import static dev.throughline.query.duties.Happenings.closed;
import static dev.throughline.query.duties.Happenings.criterion;
import static dev.throughline.query.duties.Happenings.forecast;
import static dev.throughline.query.duties.Happenings.orders;
import static dev.throughline.query.duties.Happenings.requested;
import static dev.throughline.query.duties.Happenings.review;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.ActionId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.PersonId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.review.ReviewEvent.ActionAssigned;
import dev.throughline.query.duties.Happenings;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is due from whom, asked over both doors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgendaTest {
    private static final StreamId COINS = EventLog.bet("coins");
    private static final String AS_OF = "asOf=2025-03-17";

    private final Stack stack = new Stack();
    private final Asker viewer = stack.as("viewer", "payments");
    private long beforeTheLateDecision;

    /**
     * As of 17 March: d-1 was due on the 14th, an action on the 18th, the criterion's grace ends on the 28th, a forecast
     * is to be told by 4 April; d-2 was decided in time, and in the other portfolio d-9 is due.
     */
    @BeforeAll
    void aFewDuties() {
        tell(EventLog.portfolio("payments"), "2025-01-01", Facts.opened("Payments", "EUR", "Europe/Berlin"));
        tell(EventLog.portfolio("search"), "2025-01-01", Facts.opened("Search", "EUR", "UTC"));
        tell(Happenings.ORDERS, "2025-03-01", orders("p-eve"));
        tell(COINS, "2025-03-03", Facts.proposed("payments", "Pay with coins"));
        tell(COINS, "2025-03-03", Facts.owned("p-ada"));
        tell(COINS, "2025-03-03", criterion("2025-03-21"));
        tell(COINS, "2025-03-03", forecast("p-bob", "2025-03-21"));
        tell(COINS, "2025-03-04", requested("d-1", "2025-03-14"));
        tell(COINS, "2025-03-05", requested("d-2", "2025-03-13"));
        tell(COINS, "2025-03-06", Facts.decided("d-2", DecisionOutcome.TRADE_OFF));
        tell(
                review("2025-w10"),
                "2025-03-10",
                new ActionAssigned(
                        new ActionId("a-1"), "ask three shops", new PersonId("p-bob"), LocalDate.parse("2025-03-18")));
        tell(review("2025-w10"), "2025-03-11", closed("orders"));
        tell(EventLog.bet("voice"), "2025-03-03", Facts.proposed("search", "Find by voice"));
        tell(EventLog.bet("voice"), "2025-03-03", requested("d-9", "2025-03-15"));
        beforeTheLateDecision = stack.log().position();
        stack.log()
                .append(
                        COINS,
                        Facts.decided("d-1", DecisionOutcome.CONTINUE),
                        Instant.parse("2025-03-13T09:00:00Z"),
                        Instant.parse("2025-03-24T09:00:00Z"));
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    private void tell(StreamId stream, String day, DomainEvent event) {
        Instant at = Instant.parse(day + "T09:00:00Z");
        stack.log().append(stream, event, at, at);
    }

    private String then() {
        return AS_OF + "&position=" + beforeTheLateDecision;
    }

    private List<String> subjects(String filter) {
        List<String> found = new ArrayList<>();
        Reply reply = viewer.get("/v1/agenda?" + filter);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        reply.json()
                .get("edges")
                .forEach(edge -> found.add(edge.at("/node/subject").asString()));
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                       | d-1 a-1 nobody-pays f-1",
                "person=p-bob                           | a-1",
                "person=p-ada                           | d-1 f-1",
                "role=METRIC_OWNER                      | nobody-pays",
                "role=OWNER&role=ASSIGNEE               | d-1 a-1 f-1",
                "kind=REQUEST&kind=FORECAST             | d-1 f-1",
                "from=2025-03-15&to=2025-03-28          | a-1 nobody-pays",
                "kind=REQUEST&includeHeld=true          | d-2 d-1",
                "kind=EXCEPTION&includeHeld=true        | orders",
                "portfolio=payments&to=2025-03-14       | d-1",
                "kind=GATE_OWNER&includeHeld=true       | ",
            })
    void theAgendaIsWhatIsToBeDoneByDate(String filter, String expected) {
        List<String> subjects = expected == null ? List.of() : List.of(expected.split(" "));

        assertThat(subjects((filter == null ? "" : filter + "&") + then())).isEqualTo(subjects);
    }

    /** In truth d-1 was decided on the 13th; on the 17th nobody had written it down. */
    @Test
    void backdatingChangesWhatWasTrueAndNeverWhatWasKnown() {
        assertThat(subjects(AS_OF)).containsExactly("a-1", "nobody-pays", "f-1");
        assertThat(subjects(AS_OF + "&knownAt=2025-03-17")).containsExactly("d-1", "a-1", "nobody-pays", "f-1");
    }

    @Test
    void bothDoorsAndTheFileAnswerTheSame() {
        JsonNode rest =
                viewer.get("/v1/agenda?includeHeld=true&first=3&" + then()).json();
        JsonNode graphql =
                viewer.data("""
                        query($position: Long) {
                          agenda(includeHeld: true, first: 3, asOf: "2025-03-17", position: $position) {
                            totalCount edges { cursor node { kind mechanism portfolio bet title metric week subject what
                              dueOn days person role since state settled { effectiveAt recordedAt by } imported } } } }
                        """, Map.of("position", beforeTheLateDecision)).get("agenda");
        Reply csv = viewer.get("/v1/agenda.csv?includeHeld=true&" + then());

        assertThat(graphql.get("edges")).isEqualTo(rest.get("edges"));
        assertThat(graphql.get("totalCount").asInt()).isEqualTo(6);
        assertThat(rest.at("/edges/0/node/settled/recordedAt").isMissingNode()).isFalse();
        assertThat(csv.type()).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(7).first().asString().contains("dueOn,days,person", "settled.by");
    }

    @Test
    void pagesFitTogether() {
        JsonNode first = viewer.get("/v1/agenda?first=3&" + then()).json();
        String cursor = first.at("/pageInfo/endCursor").asString();
        JsonNode second = viewer.get("/v1/agenda?first=3&after=" + cursor).json();

        assertThat(first.at("/edges/0/node/days").asInt()).isEqualTo(-3);
        assertThat(second.at("/edges/0/node/subject").asString()).isEqualTo("f-1");
        assertThat(second.get("position").asLong()).isEqualTo(beforeTheLateDecision);
    }

    @Test
    void theDutiesOfOthersAreNotShown() {
        Asker other = stack.as("viewer", "search");

        assertThat(other.get("/v1/agenda?" + then()).json().get("edges")).hasSize(1);
        assertThat(other.get("/v1/agenda?portfolio=payments&" + then()).json().get("edges"))
                .isEmpty();
        assertThat(stack.as("viewer", "*")
                        .get("/v1/agenda?" + then())
                        .json()
                        .get("totalCount")
                        .asInt())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2025-03-15&to=2025-03-14",
                "from=1969-12-31",
                "person=Ada%20Lovelace",
                "kind=LUNCH",
                "role=,",
                "portfolio=NO",
                "held=true"
            })
    void aQuestionThatMakesNoSenseIsRefused(String question) {
        assertThat(viewer.get("/v1/agenda?" + question).status()).as(question).isEqualTo(400);
    }
}
