package dev.throughline.query.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.throughline.query.lives.World;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.Stack;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Who takes something away, is turned away, or comes with a new token, is told to the command service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessReportsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final AccessLogOfTests log = new AccessLogOfTests();
    private final Stack stack = new Stack("--throughline.command-url=" + log.url());

    @BeforeAll
    void aWorld() {
        World.grown(stack.log(), 42, World.START, "", World.Size.SMALL);
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
        log.close();
    }

    private static String somebody() {
        return "p-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Asker as(String person, String role, String... portfolios) {
        return stack.anybody().with(stack.issuer().token(person, List.of(role), List.of(portfolios)));
    }

    private List<JsonNode> told(String kind, String person, int atLeast) {
        await().atMost(PATIENCE).until(() -> log.of(kind, person).size() >= atLeast);
        return log.of(kind, person);
    }

    private static String text(JsonNode entry, String field) {
        return entry.path(field).asString("none");
    }

    @Test
    void filesAndDocumentsAreToldAndViewsAreNot() {
        String person = somebody();
        Asker viewer = as(person, "viewer", "*");
        String bet = viewer.get("/v1/roadmap?first=1").text("/edges/0/node/bet");
        String at = "?asOf=2023-03-01T00:00:00Z";
        for (String path : List.of(
                "/v1/roadmap.csv" + at,
                "/v1/roadmap.csv" + at + "&portfolio=payments",
                "/v1/bets/" + bet + "/history.ndjson",
                "/v1/bets/" + bet + "/history.html",
                "/v1/portfolios/payments/reviews/2023-W05/deck" + at,
                "/v1/portfolios/payments/reviews/2023-W05.html" + at)) {
            assertThat(viewer.get(path).status()).as(path).isEqualTo(200);
        }
        viewer.get("/v1/bets/no-such-bet/history.html");
        viewer.get("/v1/bets/" + bet + "/history");

        List<JsonNode> entries = told("EXPORTED", person, 6);
        assertThat(entries)
                .extracting(entry -> text(entry, "what") + " " + text(entry, "stream") + " " + text(entry, "portfolio"))
                .containsExactly(
                        "GET /v1/roadmap.csv none none",
                        "GET /v1/roadmap.csv none payments",
                        "GET /v1/bets/{id}/history.ndjson bet/" + bet + " none",
                        "GET /v1/bets/{id}/history.html bet/" + bet + " none",
                        "GET /v1/portfolios/{portfolio}/reviews/{week}/deck portfolio/payments payments",
                        "GET /v1/portfolios/{portfolio}/reviews/{week}.html portfolio/payments payments");
        assertThat(entries.getFirst().get("roles").get(0).asString()).isEqualTo("viewer");
    }

    @Test
    void whoMaySeeOnePortfolioTakesOnlyThatAway() {
        String person = somebody();
        as(person, "viewer", "search").get("/v1/roadmap.csv");

        assertThat(text(told("EXPORTED", person, 1).getFirst(), "portfolio")).isEqualTo("search");
    }

    @Test
    void whoIsTurnedAwayIsToldWithoutWhatTheyWrote() {
        String person = somebody();
        Asker viewer = as(person, "viewer", "*");
        viewer.get("/v1/operations/intake?the=merger");
        viewer.get("/the-merger");
        as(person, "nobody").get("/v1/roadmap?text=merger");

        List<JsonNode> entries = told("REFUSED", person, 3);
        assertThat(entries)
                .extracting(entry -> text(entry, "what"))
                .containsExactly("GET /v1/operations", "GET elsewhere", "GET /v1");
        assertThat(entries)
                .allSatisfy(entry ->
                        assertThat(entry.get("codes").get(0).asString()).isEqualTo("role.missing"));
        assertThat(entries.toString()).doesNotContain("merger");
    }

    @Test
    void aTokenIsToldAtItsFirstUse() {
        String person = somebody();
        Asker one = as(person, "viewer", "*");
        Asker two = stack.anybody()
                .with(stack.issuer().token(claims -> claims.jwtID("the second").claim("person", person)));
        for (Asker asker : List.of(one, one, two, one, two)) {
            asker.get("/v1/roadmap?first=1");
        }

        List<JsonNode> entries = told("SIGNED_IN", person, 2);
        assertThat(entries).hasSize(2);
        assertThat(entries).allSatisfy(entry -> assertThat(text(entry, "token")).matches("[0-9a-f]{64}"));
    }

    @Test
    void whileTheCommandServiceIsAwayAnswersComeAndAreToldLaterAndOnce() {
        String person = somebody();
        Asker viewer = as(person, "viewer", "*");
        log.away(true);
        assertThat(viewer.get("/v1/roadmap.csv").status()).isEqualTo(200);
        assertThat(viewer.get("/v1/tripwires.csv").status()).isEqualTo(200);
        log.loseAnAnswer();
        log.away(false);

        assertThat(told("EXPORTED", person, 2))
                .extracting(entry -> text(entry, "what"))
                .containsExactly("GET /v1/roadmap.csv", "GET /v1/tripwires.csv");
    }
}
