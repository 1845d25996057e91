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
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the description promises, tried as dry runs: every example is accepted, what lies just within a limit is accepted
 * with one of the examples around it, and what lies just outside is refused with words that name the field.
 */
class AdvertisedLimitsTest {
    private static final Document DOCUMENT = Document.read();
    private static final Api LEADER = RunningService.shared().as("prs-leader1", "leader", "proposer");

    @BeforeAll
    static void openPortfolioAndProposeBets() {
        example("openPortfolioUnderId", "/v1/portfolios/retail");
        example("proposeBetUnderId", "/v1/bets/instant-checkout");
        example("proposeBetUnderId", "/v1/bets/unowned");
        example("assignOwner", "/v1/bets/instant-checkout/owners");
        registerAndAllocatePeople();
        example("proposeBetUnderId", "/v1/bets/needed-before");
        prepare("assumptions", "{assumption: they-trust-it, text: They trust it, risk: DESIRABILITY}");
        prepare("narrative-revisions", "{sections: {PRICE: It is free}}");
        prepare("pressure-tests", "{test: interviews, method: Interviews, assumptions: [they-trust-it]}");
        prepare("evidence", """
                {evidence: one-tap-interviews, test: interviews, assumption: they-trust-it, cohort: Stores,
                 externalParticipants: 7, finding: SUPPORTS, summary: They paid}""");
        prepare("dependencies", "{other: needed-before, why: It comes first}");
        prepare("decisions", "{decision: go-on, outcome: CONTINUE, rationale: It rose, nextReviewBy: '2199-12-31'}");
        recorded(RunningService.shared().as("prs-leader2", "leader"), "forecasts", """
                {forecast: someone-elses, claim: It rises, probability: 0.7, resolveBy: '2199-06-30'}""");
    }

    /** One for the seat of each bet, and one who has time. */
    private static void registerAndAllocatePeople() {
        allocate(
                "prs-4k7xq2",
                "{'allocation':'full','bet':'unowned','purpose':'DISCOVERY','fraction':1,'from':'2020-01-01'}");
        allocate(
                "prs-9w2m5r",
                "{'allocation':'full','bet':'instant-checkout','purpose':'DISCOVERY','fraction':1,'from':'2020-01-01'}");
        allocate(
                "prs-6t8v3n",
                "{'allocation':'checkout-interviews','bet':'instant-checkout','purpose':'DISCOVERY','fraction':1,'from':'2024-01-01','to':'2024-06-30'}");
    }

    private static void allocate(String person, String allocation) {
        example("registerContributorUnderId", "/v1/contributors/" + person);
        Api.Reply reply = LEADER.post("/v1/contributors/" + person + "/allocations", allocation.replace('\'', '"'));
        assertThat(reply.status()).as(reply.response().body()).isIn(201, 409);
    }

    private static void prepare(String things, String body) {
        recorded(LEADER, things, body);
    }

    /** YAML is JSON that is easier to read. */
    private static void recorded(Api api, String things, String body) {
        String json = JsonMapper.shared().writeValueAsString(new Yaml().<Object>load(body));
        Api.Reply reply = api.post("/v1/bets/instant-checkout/" + things, json);
        assertThat(reply.status()).as(things + ": " + reply.response().body()).isIn(201, 409);
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
        path = path.replace("{person}", operation.id().endsWith("UnderId") ? "free-id" : "prs-6t8v3n");
        path = path.replace("{portfolio}", operation.id().endsWith("UnderId") ? "free-id" : "retail");
        // What a commit needs besides its own fields is not in its description's examples.
        String waived = operation.id().equals("recordDecision") ? "&override=Limits+only" : "";
        return LEADER.post(path + "?dryRun=true" + waived, JsonMapper.shared().writeValueAsString(body));
    }

    private static void example(String operation, String path) {
        Document.Operation found =
                commands().filter(one -> one.id().equals(operation)).findFirst().orElseThrow();
        ObjectNode body = examples(found).values().iterator().next();
        Api.Reply reply = LEADER.post(path, JsonMapper.shared().writeValueAsString(body));
        assertThat(reply.status()).as(path + ": " + reply.response().body()).isIn(201, 409);
    }
}
