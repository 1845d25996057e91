package dev.throughline.command.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Lists of names of what exists: how many there may be cannot be tried with names of nothing. */
    private static final Set<String> OF_WHAT_EXISTS = Set.of("answers", "versus");

    @BeforeAll
    static void openPortfolioAndProposeBets() {
        example("openPortfolioUnderId", "/v1/portfolios/retail");
        example("proposeBetUnderId", "/v1/bets/instant-checkout");
        example("proposeBetUnderId", "/v1/bets/unowned");
        example("assignOwner", "/v1/bets/instant-checkout/owners");
        asked("instant-checkout", "which-way");
        for (String bet : List.of("built", "rested")) {
            // Not critical: a pause frees the seat, and nobody here could take it again.
            example("proposeBetUnderId", "fromMandate", "/v1/bets/" + bet);
            example("assignOwner", "/v1/bets/" + bet + "/owners");
            decided(bet, "commit");
        }
        decided("rested", "pause");
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

    private static void asked(String bet, String decision) {
        LEADER.post("/v1/bets/" + bet + "/requests", """
                {"decision": "%s", "question": "Which way?", "neededBy": "2199-03-31"}""".formatted(decision));
    }

    /** What the gate would ask for is not what is tried here. */
    private static void decided(String bet, String example) {
        ObjectNode body =
                Objects.requireNonNull(examples(operation("recordDecision")).get(example));
        Api.Reply reply = LEADER.post("/v1/bets/" + bet + "/decisions?override=To+try+the+examples", body.toString());
        assertThat(reply.status()).as(bet + ": " + reply.response().body()).isIn(201, 409);
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
                if (one.within() && OF_WHAT_EXISTS.contains(one.field())) {
                    continue;
                }
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
        path = path.replace("{bet}", betOf(operation, body));
        path = path.replace("{portfolio}", operation.id().endsWith("UnderId") ? "free-id" : "retail");
        String override = operation.id().equals("recordDecision") ? "&override=To+try+the+examples" : "";
        return LEADER.post(path + "?dryRun=true" + override, JsonMapper.shared().writeValueAsString(body));
    }

    /** A bet that the example fits. */
    private static String betOf(Document.Operation operation, JsonNode body) {
        return switch (operation.id()) {
            case "proposeBetUnderId" -> "free-id";
            case "assignOwner" -> "unowned";
            case "recordDecision" ->
                switch (body.path("outcome").asString("")) {
                    case "PIVOT", "PAUSE", "GRADUATE" -> "built";
                    case "RESUME" -> "rested";
                    default -> "instant-checkout";
                };
            default -> "instant-checkout";
        };
    }

    private static void example(String operation, String path) {
        example(operation, examples(operation(operation)).keySet().iterator().next(), path);
    }

    private static void example(String operation, String name, String path) {
        ObjectNode body = Objects.requireNonNull(examples(operation(operation)).get(name));
        Api.Reply reply = LEADER.post(path, JsonMapper.shared().writeValueAsString(body));
        assertThat(reply.status()).as(path + ": " + reply.response().body()).isIn(201, 409);
    }

    private static Document.Operation operation(String id) {
        return commands().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
