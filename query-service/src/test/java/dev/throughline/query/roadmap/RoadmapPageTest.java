package dev.throughline.query.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.lives.World;
import dev.throughline.query.stack.Browser;
import dev.throughline.query.stack.Stack;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The page of the roadmap says what the API says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoadmapPageTest {
    private static final long SEED = Long.getLong("seed", 20261130);

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

    @Test
    void theBoardHasTheBetsOfTheApi() {
        try (Browser browser = stack.browse("viewer", "*")) {
            HtmlPage page = browser.get("/roadmap?includeFinal=true&first=200");

            assertThat(Browser.texts(page, ".board h3 a"))
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(titles("/v1/roadmap?includeFinal=true&first=200"));
        }
    }

    @Test
    void theTimeBarMovesThePage() {
        try (Browser browser = stack.browse("viewer", "*")) {
            HtmlPage page = browser.get("/roadmap?asOfDay=19500&knownDay=19600");

            assertThat(page.getUrl().getQuery()).isEqualTo("asOf=2023-05-23&knownAt=2023-08-31");
            assertThat(Browser.texts(page, "tbody th"))
                    .containsExactlyElementsOf(titles("/v1/roadmap?asOf=2023-05-23&knownAt=2023-08-31"));
            assertThat(page.querySelector(".line").asNormalizedText()).contains("Not now");
        }
    }

    @Test
    void aCardSaysHowLongItIsToTheNextCriterion() {
        String asked = "?asOf=2023-05-23&first=200";
        List<String> due = new ArrayList<>();
        stack.as("viewer", "*").get("/v1/roadmap" + asked).json().get("edges").forEach(edge -> {
            JsonNode next = edge.at("/node/nextCriterion");
            if (!next.isNull()) {
                due.add(said(next.get("days").asInt()));
            }
        });
        try (Browser browser = stack.browse("viewer", "*")) {
            HtmlPage page = browser.get("/roadmap" + asked);

            assertThat(Browser.texts(page, ".board .card .due"))
                    .as("seed " + SEED)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(due);
        }
    }

    private static String said(int days) {
        return switch (days) {
            case 0 -> "criterion today";
            case 1 -> "criterion tomorrow";
            default -> "criterion in " + days + " days";
        };
    }

    @Test
    void aColumnWithoutBetsSaysWhatWouldFillIt() {
        try (Browser browser = stack.browse("viewer", "*")) {
            HtmlPage page = browser.get("/roadmap?horizon=NOW");

            assertThat(Browser.texts(page, ".board section .nothing"))
                    .hasSize(3)
                    .allSatisfy(text -> assertThat(text).contains("here"));
        }
    }

    @Test
    void aHandleAtTheEndOfTheTimeBarMeansNow() {
        try (Browser browser = stack.browse("viewer", "*")) {
            HtmlPage byDay = browser.get("/roadmap?asOfDay=19500&knownDay=19600&barEnd=19600");
            assertThat(byDay.getUrl().getQuery()).isEqualTo("asOf=2023-05-23");

            HtmlPage bySecond = browser.get("/roadmap?asOfSecond=1700000009&knownSecond=1700000000&barEnd=1700000009");
            assertThat(URLDecoder.decode(bySecond.getUrl().getQuery(), StandardCharsets.UTF_8))
                    .isEqualTo("knownAt=2023-11-14T22:13:20Z");
            assertThat(bySecond.getWebResponse().getStatusCode()).isEqualTo(200);
        }
    }

    private List<String> titles(String path) {
        JsonNode answer = stack.as("viewer", "*").get(path).json();
        List<String> titles = new ArrayList<>();
        answer.get("edges")
                .forEach(edge ->
                        titles.add(edge.get("node").get("title").asString().strip()));
        return titles;
    }
}
