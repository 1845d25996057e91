package dev.throughline.query.mechanisms;

import static dev.throughline.query.duties.Happenings.overridden;
import static dev.throughline.query.duties.Happenings.requested;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The scorecard, asked over both doors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MechanismsTest {
    private static final StreamId COINS = EventLog.bet("coins");
    private static final String WEEK = "week=2025-W11&asOf=2025-03-31";

    private final Stack stack = new Stack();
    private final Asker viewer = stack.as("viewer", "payments");
    private long beforeTheLateDecision;

    /** In week 11 d-1 was decided on its day, and d-2 on its day too, but that was recorded ten days later. */
    @BeforeAll
    void twoRequests() {
        tell(EventLog.portfolio("payments"), "2025-01-01", Facts.opened("Payments", "EUR", "Europe/Berlin"));
        tell(COINS, "2025-03-03", Facts.proposed("payments", "Pay with coins"));
        tell(COINS, "2025-03-04", requested("d-1", "2025-03-12"));
        tell(COINS, "2025-03-04", requested("d-2", "2025-03-13"));
        tell(COINS, "2025-03-12", Facts.decided("d-1", DecisionOutcome.TRADE_OFF));
        tell(COINS, "2025-03-12", overridden("DOORS", "door.approvals-missing"));
        beforeTheLateDecision = stack.log().position();
        stack.log()
                .append(
                        COINS,
                        Facts.decided("d-2", DecisionOutcome.TRADE_OFF),
                        Instant.parse("2025-03-13T09:00:00Z"),
                        Instant.parse("2025-03-23T09:00:00Z"));
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

    private static JsonNode log(JsonNode answer) {
        return answer.at("/report/mechanisms/5");
    }

    @Test
    void bothDoorsShowTheSameScorecard() {
        JsonNode rest =
                viewer.get("/v1/mechanisms?weeks=2&portfolio=payments&" + WEEK).json();
        JsonNode graphql = viewer.data("""
                        { mechanisms(portfolio: ["payments"], week: "2025-W11", weeks: 2, asOf: "2025-03-31") {
                            report { week from to importedBets rules { rule overrides }
                              overrides { rule codes portfolio bet title leader reason effectiveAt recordedAt }
                              mechanisms { mechanism enforced measured how leftOut change
                                total { due onTime late open upcoming imported adherence }
                                weeks { week start end tally { due onTime late open upcoming imported adherence } }
                                kinds { kind tally { due onTime late open upcoming imported adherence } } } } } }
                        """, Map.of()).get("mechanisms");

        assertThat(graphql.get("report").equals(MechanismsTest::compare, rest.get("report")))
                .as(rest + " and " + graphql)
                .isTrue();
        assertThat(log(rest).get("mechanism").asString()).isEqualTo("DECISION_LOG");
        assertThat(log(rest).at("/total/adherence").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(log(rest).at("/weeks/0/tally/adherence").isNull()).isTrue();
        assertThat(rest.at("/report/rules/0/rule").asString()).isEqualTo("DOORS");
    }

    /** REST writes a share of one as 1, GraphQL as 1.0; the number is the same. */
    private static int compare(JsonNode one, JsonNode other) {
        boolean numbers = one.isNumber() && other.isNumber();
        boolean same = numbers ? one.decimalValue().compareTo(other.decimalValue()) == 0 : one.equals(other);
        return same ? 0 : 1;
    }

    /** d-2 was still open for those who asked before it was written down, and late ever after. */
    @Test
    void whatIsRecordedLateStaysLate() {
        JsonNode then = viewer.get("/v1/mechanisms?" + WEEK + "&position=" + beforeTheLateDecision)
                .json();
        JsonNode now = viewer.get("/v1/mechanisms?" + WEEK).json();

        assertThat(log(then).at("/total/open").asInt()).isEqualTo(1);
        assertThat(log(now).at("/total/open").asInt()).isZero();
        assertThat(log(now).at("/total/late").asInt()).isEqualTo(1);
    }

    @Test
    void everyCountOpens() {
        String behind = "mechanism=DECISION_LOG&" + WEEK;
        JsonNode rest = viewer.get("/v1/mechanisms/duties?" + behind).json();
        JsonNode graphql = viewer.data("""
                        { mechanismDuties(mechanism: DECISION_LOG, week: "2025-W11", asOf: "2025-03-31") {
                            totalCount edges { node { subject state settled { recordedAt } } } } }
                        """, Map.of()).get("mechanismDuties");
        Reply csv = viewer.get("/v1/mechanisms/duties.csv?" + behind);

        assertThat(rest.get("totalCount").asInt()).isEqualTo(2);
        assertThat(rest.at("/edges/1/node/state").asString()).isEqualTo("HELD_LATE");
        assertThat(graphql.at("/edges/1/node/settled/recordedAt").asString()).isEqualTo("2025-03-23T09:00:00Z");
        assertThat(csv.body().lines()).hasSize(3);
        assertThat(viewer.get("/v1/mechanisms/duties?state=HELD&" + behind)
                        .json()
                        .get("totalCount")
                        .asInt())
                .isEqualTo(1);
        assertThat(viewer.get("/v1/mechanisms/duties?mechanism=MECHANISMS_OVER_INTENTIONS&" + WEEK)
                        .json()
                        .get("totalCount")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void thePortfoliosOfOthersDoNotCount() {
        Asker other = stack.as("viewer", "search");

        assertThat(log(other.get("/v1/mechanisms?" + WEEK).json())
                        .at("/total/due")
                        .asInt())
                .isZero();
        assertThat(other.get("/v1/mechanisms?" + WEEK).json().at("/report/overrides"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/mechanisms?week=2025-W54",
                "/v1/mechanisms?weeks=0",
                "/v1/mechanisms?weeks=54",
                "/v1/mechanisms/duties?mechanism=HOPE",
                "/v1/mechanisms/duties?state=,",
                "/v1/mechanisms/duties.csv?first=3",
            })
    void aQuestionThatMakesNoSenseIsRefused(String path) {
        assertThat(viewer.get(path).status()).as(path).isEqualTo(400);
    }
}
