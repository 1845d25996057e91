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
import dev.throughline.query.lives.World;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Operations;
import dev.throughline.query.stack.Operations.Operation;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Samples;
import dev.throughline.query.stack.Stack;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** REST and GraphQL give the same answers, field by field. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAnswersTest {
    private static final Instant THEN = Instant.parse("2025-03-14T10:00:00Z");

    private static final int SAMPLES = 4;
    private static final Comparator<JsonNode> BY_VALUE =
            (a, b) -> a.isNumber() && b.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) : a.equals(b) ? 0 : 1;

    private final Stack stack = new Stack();
    private final Asker viewer = stack.as("viewer", "payments", "g-payments", "g-search");
    private final Documents documents = Documents.of(stack);
    private Samples samples = new Samples(List.of(), new Random(1));

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
        World.grown(log, 42, World.START, "g-", World.Size.SMALL);
        stack.settle();
        samples = new Samples(log.events(), new Random(42));
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

    /** The operation of REST is the field of GraphQL, and what the one is given, the other is given by the same name. */
    @Test
    void everyViewAnswersTheSameAtBothDoors() {
        for (Operation view : Operations.of(stack).views().toList()) {
            for (int n = 0; n < SAMPLES; n++) {
                assertSame(view, samples.of(view));
            }
        }
    }

    @Test
    void everyFieldOfTheGraphHasItsOperation() {
        assertThat(Operations.of(stack).views().map(Operation::name))
                .containsExactlyInAnyOrderElementsOf(documents.queries());
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

    private void assertSame(Operation view, Map<String, List<String>> given) {
        Map<String, List<String>> all = new TreeMap<>(given);
        all.put("asOf", List.of("2025-03-15"));
        all.put("position", List.of(String.valueOf(stack.log().position())));
        Map<String, Object> variables = new TreeMap<>();
        all.forEach((name, values) -> variables.put(name, Operations.typed(view.parameter(name), values)));

        Reply reply = viewer.get(view.with(all));
        JsonNode graphql = viewer.graphql(documents.everyFieldOf(view.name(), all.keySet()), variables)
                .json();

        if (reply.status() == 200) {
            assertThat(reply.json().at("/position").asLong())
                    .isEqualTo(stack.log().position());
            JsonNode twin = graphql.path("data").path(view.name());
            assertThat(withoutLag(reply.json()).equals(BY_VALUE, withoutLag(twin)))
                    .as("%s %s: %s or %s", view.name(), all, reply.body(), graphql)
                    .isTrue();
        } else {
            assertThat(graphql.at("/errors/0/extensions/code").asString())
                    .as("%s %s", view.name(), all)
                    .isEqualTo(reply.text("/code"));
        }
    }

    /** Time passes between the two questions. */
    private static JsonNode withoutLag(JsonNode answer) {
        assertThat(answer.isObject()).as(answer.toString()).isTrue();
        ((ObjectNode) answer.get("freshness")).remove(List.of("lagSeconds", "stale"));
        return answer;
    }
}
