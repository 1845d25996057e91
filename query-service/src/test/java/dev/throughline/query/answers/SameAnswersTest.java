package dev.throughline.query.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.NarrativeEvent.NarrativeRevised;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.events.bet.Section;
import dev.throughline.events.bet.SpendCategory;
import dev.throughline.events.bet.Window;
import dev.throughline.events.testing.Golden;
import dev.throughline.events.wire.EventCodec;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Stack;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** REST and GraphQL give the same answers, field by field. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAnswersTest {
    private static final Instant THEN = Instant.parse("2025-03-14T10:00:00Z");

    private final Stack stack = new Stack();
    private final Asker viewer = stack.as("viewer", "payments");
    private final Documents documents = Documents.of(stack);

    @BeforeAll
    void oneBetWithALife() {
        EventLog log = stack.log();
        var portfolio = EventLog.portfolio("payments");
        var bet = EventLog.bet("instant-checkout");
        log.append(portfolio, Facts.opened("Payments", "EUR", "Europe/Berlin"), THEN, THEN);
        log.append(portfolio, Facts.policy(1), THEN, THEN);
        log.append(bet, Facts.proposed("payments", "Instant checkout"), THEN, THEN);
        log.append(bet, Facts.owned("p-ada"), THEN.plusSeconds(1), THEN.plusSeconds(1));
        log.append(bet, Facts.owned("p-grace"), THEN.plusSeconds(2), THEN.plusSeconds(2));
        var window = new Window(Facts.DAY, Facts.DAY.plusMonths(2));
        log.append(bet, Facts.placed(Horizon.UNPLACED, Horizon.NOW, window), THEN.plusSeconds(3), THEN.plusSeconds(3));
        log.append(bet, Facts.decided("d-1", DecisionOutcome.COMMIT), THEN.plusSeconds(4), THEN.plusSeconds(4));
        log.append(bet, Facts.committed("d-1", "50000.00"), THEN.plusSeconds(4), THEN.plusSeconds(4));
        log.append(bet, Facts.spent("1200.00", SpendCategory.BUILD), THEN.plusSeconds(5), THEN.plusSeconds(5));
        Golden.all().stream()
                .map(golden -> EventCodec.decode(golden.wireName(), golden.payload()))
                .filter(event -> event instanceof BetEvent && !(event instanceof BetProposed))
                .forEach(event -> log.append(bet, event, THEN.plusSeconds(6), THEN.plusSeconds(6)));
        var rewritten = new NarrativeRevised(2, Map.of(Section.HEADING, "Pay in one tap"), "b".repeat(64));
        log.append(bet, rewritten, THEN.plusSeconds(7), THEN.plusSeconds(7));
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void aPolicyOfThePastLeavesAWeekToDecide() {
        assertThat(viewer.get("/v1/portfolios/payments")
                        .json()
                        .at("/portfolio/policy/decisionDays")
                        .asInt())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "bet,           /v1/bets/instant-checkout",
        "betHistory,    /v1/bets/instant-checkout/history",
        "betReplay,     /v1/bets/instant-checkout/replay",
        "narrativeDiff, /v1/bets/instant-checkout/narrative/diff",
        "portfolio,     /v1/portfolios/payments",
    })
    void oneThing(String query, String path) {
        assertSame(path, query, Map.of("id", path.split("/")[3]));
    }

    @ParameterizedTest
    @CsvSource({"roadmap, /v1/roadmap", "portfolios, /v1/portfolios"})
    void aList(String query, String path) {
        assertSame(path, query, Map.of());
    }

    @Test
    void aBetIsWhole() {
        JsonNode bet = viewer.get("/v1/bets/instant-checkout?asOf=" + THEN.plusSeconds(5))
                .json()
                .get("bet");

        assertThat(bet.at("/stage").asString()).isEqualTo("COMMITTED");
        assertThat(bet.at("/stages/0/until").asString()).isEqualTo("2025-03-14T10:00:04Z");
        assertThat(bet.at("/owner/person").asString()).isEqualTo("p-grace");
        assertThat(bet.at("/formerOwners/0/person").asString()).isEqualTo("p-ada");
        assertThat(bet.at("/formerOwners/0/until").asString()).isEqualTo("2025-03-14T10:00:02Z");
        assertThat(bet.at("/budgetCap/amount").asString()).isEqualTo("50000.00");
        assertThat(bet.at("/decisions/0/consequence/budgetCap/currency").asString())
                .isEqualTo("EUR");
        assertThat(bet.at("/spendByCategory/0/spent/amount").asString()).isEqualTo("1200.00");
        assertThat(bet.at("/version").asLong()).isEqualTo(7);
    }

    private void assertSame(String path, String query, Map<String, ?> variables) {
        String moment = "asOf=2025-03-15&position=" + stack.log().position();
        Map<String, Object> all = new java.util.HashMap<>(variables);
        all.put("asOf", "2025-03-15");
        all.put("position", stack.log().position());

        JsonNode rest = viewer.get(path + "?" + moment).json();
        JsonNode graphql =
                viewer.data(documents.everyFieldOf(query, all.keySet()), all).get(query);

        assertThat(rest.at("/position").asLong()).isEqualTo(stack.log().position());
        assertThat(withoutLag(graphql)).isEqualTo(withoutLag(rest));
    }

    /** Time passes between the two questions. */
    private static JsonNode withoutLag(JsonNode answer) {
        ((ObjectNode) answer.get("freshness")).remove(List.of("lagSeconds", "stale"));
        return answer;
    }
}
