package dev.throughline.command.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import java.util.ArrayList;
import java.util.List;
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
    private static final Api LEADER = RunningService.shared().as("prs-leader1", "leader", "proposer");

    /** Lists of names of what exists: how many there may be cannot be tried with names of nothing. */
    private static final Set<String> OF_WHAT_EXISTS = Set.of("answers", "versus", "exceptions");

    private static final Setting SETTING = new Setting(LEADER, DOCUMENT);

    @BeforeAll
    static void prepareWhatTheExamplesSpeakOf() {
        SETTING.prepare();
    }

    static Stream<Document.Operation> commands() {
        return DOCUMENT.operations().stream().filter(Document.Operation::isCommand);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleIsAccepted(Document.Operation operation) {
        operation.examples().forEach((name, body) -> {
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
        for (ObjectNode example : operation.examples().values()) {
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

    private static Api.Reply rehearse(Document.Operation operation, JsonNode body) {
        String path = operation.path();
        path = path.replace("{bet}", betOf(operation, body));
        path = path.replace("{metric}", metricOf(operation, body));
        path = path.replace("{week}", "2026-W02");
        path = path.replace("{person}", operation.id().endsWith("UnderId") ? "free-id" : "prs-6t8v3n");
        path = path.replace("{portfolio}", operation.id().endsWith("UnderId") ? "free-id" : "retail");
        String override = operation.id().equals("recordDecision") ? "&override=To+try+the+examples" : "";
        return LEADER.post(path + "?dryRun=true" + override, JsonMapper.shared().writeValueAsString(body));
    }

    /** A metric that the example fits: conversion is a ratio, orders are a sum. */
    private static String metricOf(Document.Operation operation, JsonNode body) {
        boolean ratio = body.has("supersedes")
                ? body.path("supersedes").asString("").startsWith("conversion")
                : !body.has("value") && (body.has("numerator") || body.has("denominator"));
        return operation.id().endsWith("UnderId") ? "free-id" : ratio ? "conversion" : "orders";
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
}
