package dev.throughline.command.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the description promises, tried as dry runs: every example is accepted, what lies just within a limit is accepted
 * with one of the examples around it, and what lies just outside is refused with words that name the field.
 */
class AdvertisedLimitsTest {
    private static final Document DOCUMENT = Document.read();
    private static final Api LEADER = RunningService.shared().as("prs-leader1", "leader");

    @BeforeAll
    static void openPortfolioAndProposeBets() {
        example("openPortfolioUnderId", "/v1/portfolios/retail");
        example("proposeBetUnderId", "/v1/bets/instant-checkout");
        example("proposeBetUnderId", "/v1/bets/unowned");
        example("assignOwner", "/v1/bets/instant-checkout/owners");
        example("defineMetricUnderId", "/v1/metrics/conversion");
        given("/v1/metrics/orders", """
                {"portfolio": "retail", "name": "Paid orders", "formula": "paid", "unit": "orders", "grain": "WEEK",
                 "aggregation": "SUM", "comparison": "PERCENT", "better": "UP", "owner": "prs-4k7xq2"}""");
        given("/v1/metrics/orders/observations", """
                {"observation": "orders-of-week-1", "period": "2026-W01", "value": "1100"}""");
        given("/v1/metrics/conversion/observations", """
                {"observation": "conversion-of-week-1", "period": "2026-W01", "numerator": "40", "denominator": "1000"}""");
        given("/v1/bets/instant-checkout/criteria", """
                {"criterion": "too-few-orders", "metric": "orders", "operator": "LESS", "threshold": "1000",
                 "when": "AT_DATE", "by": "2199-06-30"}""");
        given("/v1/bets/instant-checkout/criteria", """
                {"criterion": "provider-leaves", "condition": "The provider ends our contract", "when": "ANYTIME"}""");
        given("/v1/portfolios/retail/reviews/2026-W02/actions", """
                {"action": "retry-payments", "text": "Retry", "person": "prs-4k7xq2", "due": "2026-01-30"}""");
    }

    static Stream<Document.Operation> commands() {
        return DOCUMENT.operations().stream().filter(Document.Operation::isCommand);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleIsAccepted(Document.Operation operation) {
        examples(operation).forEach((name, body) -> {
            Api.Reply reply = rehearse(operation, body);
            assertThat(reply.status()).as(name + ": " + reply.response().body()).isEqualTo(200);
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void limitsAreThoseOfTheRules(Document.Operation operation) {
        Set<String> expected = new TreeSet<>();
        Set<String> accepted = new TreeSet<>();
        List<String> wrong = new ArrayList<>();
        for (ObjectNode example : examples(operation).values()) {
            JsonNode schema = DOCUMENT.resolved(operation.body().path("schema"));
            for (Variations.Variation one : Variations.of(DOCUMENT, schema, example)) {
                Api.Reply reply = rehearse(operation, one.body());
                if (one.within()) {
                    expected.add(one.toString());
                    if (reply.status() == 200) {
                        accepted.add(one.toString());
                    }
                } else if (!Set.of(400, 409, 422).contains(reply.status())
                        || !reply.response().body().contains(one.field())) {
                    wrong.add(
                            one + ": " + reply.status() + " " + reply.response().body());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(accepted).isEqualTo(expected);
    }

    private static Map<String, ObjectNode> examples(Document.Operation operation) {
        Map<String, ObjectNode> examples = new java.util.TreeMap<>();
        operation
                .body()
                .path("examples")
                .properties()
                .forEach(example -> examples.put(
                        example.getKey(), (ObjectNode) example.getValue().path("value")));
        return examples;
    }

    private static Api.Reply rehearse(Document.Operation operation, JsonNode body) {
        String path = operation.path();
        String id = operation.id().endsWith("UnderId") ? "free-id" : "instant-checkout";
        path = path.replace("{bet}", operation.id().equals("assignOwner") ? "unowned" : id);
        boolean ratio = body.toString().contains("conversion-of-week");
        path = path.replace("{metric}", operation.id().endsWith("UnderId") ? id : ratio ? "conversion" : "orders");
        path = path.replace("{week}", "2026-W02");
        path = path.replace("{portfolio}", operation.id().endsWith("UnderId") ? "free-id" : "retail");
        return LEADER.post(path + "?dryRun=true", JsonMapper.shared().writeValueAsString(body));
    }

    private static void example(String operation, String path) {
        Document.Operation found =
                commands().filter(one -> one.id().equals(operation)).findFirst().orElseThrow();
        ObjectNode body = examples(found).values().iterator().next();
        given(path, JsonMapper.shared().writeValueAsString(body));
    }

    private static void given(String path, String body) {
        Api.Reply reply = LEADER.post(path, body);
        assertThat(reply.status()).as(path + ": " + reply.response().body()).isIn(201, 409);
    }
}
