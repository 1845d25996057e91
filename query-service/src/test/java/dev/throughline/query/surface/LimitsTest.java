package dev.throughline.query.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What cannot be asked is refused by name, quickly, and without a word about the inside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsTest {
    private static final Pattern INSIDE = Pattern.compile(
            "dev\\.throughline|org\\.(springframework|postgresql|apache)|java\\.|graphql\\.|Exception|\\tat ");
    private static final int REQUESTS = 10_000;

    private final Stack stack = new Stack();
    private final Asker viewer = stack.as("viewer", "*");

    @AfterAll
    void stop() {
        stack.close();
    }

    @ParameterizedTest
    @CsvSource({
        "first=0, parameter.malformed",
        "first=-1, parameter.malformed",
        "first=201, parameter.malformed",
        "first=x, parameter.malformed",
        "last=0, parameter.malformed",
        "first=1&last=1, page.mixed",
        "asOf=1969-12-31, parameter.malformed",
        "asOf=2201-01-01, parameter.malformed",
        "asOf=x, parameter.malformed",
        "knownAt=2025-02-30, parameter.malformed",
        "knownAt=2025-01-01&position=1, moment.mixed",
        "position=99999999, position.ahead",
        "position=-1, position.ahead",
        "windowFrom=1969-12-31, parameter.malformed",
        "windowTo=2201-01-01, parameter.malformed",
        "stage=DEAD, parameter.malformed",
        "text=%00, parameter.malformed",
        "owner=%00, parameter.malformed",
        "portfolio=A/B, parameter.malformed",
        "asof=2025-01-01, parameter.unknown",
        "after=x, cursor.broken"
    })
    void aBrokenQuestionIsRefusedByName(String question, String code) {
        Reply reply = viewer.get("/v1/roadmap?" + question);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("/code")).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "null",
                "1",
                "{}",
                "{\"query\": 1}",
                "{\"query\": null}",
                "\"x\"",
                "{\"query\":\"{x\"}"
            })
    void aBrokenBodyIsRefused(String body) {
        assertSound(viewer.post("/graphql", "application/json", body), body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "nonsense", "multipart/form-data"})
    void anotherContentTypeIsRefused(String type) {
        Reply reply = viewer.post("/graphql", type, "{\"query\":\"{ __typename }\"}");

        assertThat(reply.status()).isBetween(400, 499);
        assertSound(reply, type);
    }

    @Test
    void queriesOverALimitAreRefused() {
        String aliases = IntStream.range(0, 300)
                .mapToObj(n -> "a" + n + ": roadmap(first: 200) { edges { node { bet } } }")
                .collect(Collectors.joining(" "));
        String deep = "{ __schema { types " + "{ fields { type ".repeat(9) + "{ name }" + "} }".repeat(9) + " } }";
        String bomb = "{ ...f0 } "
                + IntStream.range(0, 40)
                        .mapToObj(n -> "fragment f%d on Query { ...f%d ...f%d }".formatted(n, n + 1, n + 1))
                        .collect(Collectors.joining(" "))
                + " fragment f40 on Query { __typename }";
        Map<String, String> refused = Map.of(
                "{" + aliases + "}",
                "query.too-large query.unreadable query.invalid",
                deep,
                "query.too-large query.invalid",
                "{ roadmap(first: 200) { edges { node { bet } } } " + aliases.substring(0, aliases.indexOf("a20:"))
                        + "}",
                "query.too-large",
                "{ roadmap(first: 1000000000) { position } }",
                "query.too-large parameter.malformed",
                "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }",
                "query.invalid",
                "{ nothing }",
                "query.invalid",
                "{ roadmap(nothing: 1) { position } }",
                "query.invalid",
                "{",
                "query.unreadable query.invalid",
                "{ " + "__typename ".repeat(5000) + "}",
                "query.unreadable query.invalid");
        refused.forEach((query, codes) -> {
            Reply reply = viewer.graphql(query, Map.of());
            assertSound(reply, query);
            assertThat(reply.json().has("errors")).as(query).isTrue();
            assertThat(codes.split(" ")).as(query).contains(reply.text("/errors/0/extensions/code"));
        });
        assertSound(viewer.graphql(bomb, Map.of()), "a fragment bomb");
    }

    @Test
    void aLargeBodyIsRefused() {
        Reply reply = viewer.post("/graphql", "application/json", " ".repeat(70_000));

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.text("/code")).isEqualTo("body.too-large");
    }

    @Test
    void anIdThatIsNoneIsUnknown() {
        for (String id : List.of("\\u0000", "\\ud800", "A", "a/b", "")) {
            for (String query : List.of("bet", "betHistory", "portfolio")) {
                Reply reply = viewer.post(
                        "/graphql",
                        "application/json",
                        "{\"query\":\"{ %s(id: \\\"%s\\\") { position } }\"}"
                                .formatted(query, id.replace("\\", "\\\\")));
                assertSound(reply, query + id);
            }
        }
    }

    @Test
    @Timeout(60)
    void tenThousandRandomQuestionsBreakNothing() throws Exception {
        var generator = new Nonsense(new Random(4711));
        try (var askers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> asked = new ArrayList<>();
            for (int n = 0; n < REQUESTS; n++) {
                String question = n % 2 == 0 ? generator.path() : generator.body();
                boolean rest = n % 2 == 0;
                asked.add(askers.submit(() -> assertSound(
                        rest ? viewer.get(question) : viewer.post("/graphql", "application/json", question),
                        question)));
            }
            for (Future<?> one : asked) {
                one.get(60, TimeUnit.SECONDS);
            }
        }
    }

    private static void assertSound(Reply reply, String question) {
        assertThat(reply.status()).as(question).isLessThan(500);
        assertThat(reply.type()).as(question + reply.body()).contains("json");
        assertThat(INSIDE.matcher(reply.body()).find())
                .as(question + reply.body())
                .isFalse();
        JsonNode json = reply.json();
        if (reply.status() >= 400) {
            assertThat(json.has("code") || json.has("errors"))
                    .as(question + reply.body())
                    .isTrue();
        }
        for (JsonNode error : json.path("errors")) {
            String code = error.at("/extensions/code").asString("");
            assertThat(code).as(question + reply.body()).isNotEmpty().isNotEqualTo("service.failed");
        }
    }
}
