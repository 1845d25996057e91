package dev.throughline.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.lives.World;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.Browser;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page: who gets in, what frames it, what it may load, and what it says when it cannot answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private static final long SEED = Long.getLong("seed", 20261130);
    private static final List<String> PATHS = List.of(
            "/roadmap?includeFinal=true",
            "/roadmap?layout=TIMELINE&stage=&sort=",
            "/roadmap/moves?fromAsOf=2022-11-01",
            "/bets/bet-0",
            "/bets/bet-0/narrative?revision=",
            "/bets/bet-0/life?kind=&step=",
            "/bets/bet-0/succession",
            "/bets/bet-0/decide?words=",
            "/bets/bet-0/evidence?assumption=",
            "/bets/bet-0/assumption",
            "/bets/bet-0/conclusion?test=",
            "/bets/bet-0/approval?decision=&contentHash=&words=",
            "/bets/bet-0/narrative/edit",
            "/allocation",
            "/allocation/rows",
            "/review",
            "/investment?from=2022-10-01&to=2023-03-31&step=QUARTER",
            "/investment/bets?from=2022-10-01&to=2023-03-31",
            "/agenda?role=&person=&from=",
            "/decisions?outcome=KILL&text=&decider=",
            "/decisions/requests?openOnly=true",
            "/ownership?from=2022-10-03&to=2023-04-01",
            "/people/p-0",
            "/tripwires?state=SETTLED&state=WAITING&state=TRIPPED",
            "/tripwires/firings?alive=",
            "/tripwires/zombie-cost?from=2022-10-03&to=2023-04-01",
            "/mechanisms?week=2023-W04&weeks=16",
            "/mechanisms/duties?mechanism=DECISION_LOG&week=2023-W04&weeks=16",
            "/graveyard?similarTo=Safer+alerts&threshold=0.1",
            "/graveyard?text=&similarTo=&reason=",
            "/flow",
            "/funnel?from=2022-10-01",
            "/calibration");

    private final Stack stack = new Stack();

    @BeforeAll
    void someLives() {
        World.grown(stack.log(), SEED, World.START, "", World.Size.SMALL);
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    static Stream<String> paths() {
        return PATHS.stream();
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aPageAnswersNowThenAndForWhoSeesLess(String path) {
        try (Browser all = stack.browse("viewer", "*");
                Browser outsider = stack.browse("viewer", "elsewhere")) {
            String join = path.contains("?") ? "&" : "?";
            for (String moment :
                    List.of("", join + "asOf=2023-02-01", join + "knownAt=2023-03-01&portfolio=payments")) {
                HtmlPage page = all.get(path + moment);
                assertThat(page.getWebResponse().getStatusCode())
                        .as(path + moment + " " + page.asNormalizedText())
                        .isEqualTo(200);
                assertThat(page.getWebResponse().getResponseHeaderValue("Content-Security-Policy"))
                        .contains("script-src 'self'", "default-src 'none'");
                assertThat(page.querySelectorAll("[style], [onclick], main script"))
                        .isEmpty();
                assertThat(page.querySelectorAll("h1")).hasSize(1);
                assertThat(page.querySelector(".line").asNormalizedText()).contains("position");
            }
            assertThat(outsider.get(path).asXml()).doesNotContain("payments", "Payments");
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void nobodyGetsInWithoutSigningIn(String path) {
        Asker nobody = stack.anybody();
        Reply reply =
                nobody.send(nobody.request(path).header("Accept", "text/html").GET());

        assertThat(reply.status()).isEqualTo(302);
        assertThat(reply.headers().firstValue("Location").orElse("")).endsWith("/oauth2/authorization/throughline");
    }

    @Test
    void aTokenOpensNoPageAndASessionOpensFilesOnly() {
        assertThat(stack.as("viewer", "*").get("/roadmap").status()).isEqualTo(403);
        try (Browser browser = stack.browse("viewer", "*")) {
            browser.get("/roadmap");
            assertThat(browser.status("/v1/roadmap.csv")).isEqualTo(200);
            assertThat(browser.status("/graphql?query=%7B__typename%7D")).isEqualTo(401);
            assertThat(browser.status("/v1/operations/intake")).isEqualTo(403);
        }
    }

    @Test
    void whatCannotBeAnsweredIsSaidForPeople() {
        try (Browser browser = stack.browse("viewer", "*")) {
            HtmlPage bad = browser.get("/roadmap?asOf=yesterday");
            assertThat(bad.getWebResponse().getStatusCode()).isEqualTo(400);
            assertThat(bad.querySelector("main").asNormalizedText())
                    .contains("Expected 'asOf' to be a date such as 2024-02-29");
            HtmlPage unknown = browser.get("/roadmap?asof=2024-01-01");
            assertThat(unknown.getWebResponse().getStatusCode()).isEqualTo(400);
            assertThat(browser.get("/roadmap?stage=DREAMING").getWebResponse().getStatusCode())
                    .isEqualTo(400);
            assertThat(browser.get("/review?portfolio=nowhere").getWebResponse().getStatusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void theFilesOfAPageAreThere() {
        for (String file : List.of("page.css", "page.js", "icon.svg", "htmx.min.js")) {
            assertThat(stack.anybody().get("/assets/" + file).status())
                    .as(file.toUpperCase(Locale.ROOT))
                    .isEqualTo(200);
        }
        assertThat(stack.anybody().get("/assets/../application.yaml").status()).isNotEqualTo(200);
    }
}
