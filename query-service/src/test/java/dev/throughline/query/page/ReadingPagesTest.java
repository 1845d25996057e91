package dev.throughline.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.lives.World;
import dev.throughline.query.stack.Browser;
import dev.throughline.query.stack.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What is on a page equals what the API answers, now and at an earlier moment; an empty page says what would fill it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingPagesTest {
    private static final long SEED = Long.getLong("seed", 7);
    private static final String THEN = "asOf=2023-04-15&knownAt=2023-04-20";

    private final Stack stack = new Stack();

    /** A page with rows, and the list of the API that these rows are. */
    private enum Shown {
        AGENDA("/agenda", "/v1/agenda", "section[aria-labelledby=all] tbody th", "dueOn"),
        DECISIONS("/decisions", "/v1/decisions", "tbody td:nth-child(2)", "decidedOn"),
        REQUESTS("/decisions/requests", "/v1/decisions/requests", "tbody td:nth-child(6)", "neededBy"),
        SEATS("/ownership", "/v1/ownership", "section[aria-labelledby=seat] tbody th", "report/seats/person"),
        OWNERS("/ownership", "/v1/ownership", "section[aria-labelledby=owners] tbody th", "report/owners/person"),
        COVERAGE(
                "/ownership?from=2022-10-03&to=2026-10-01",
                "/v1/ownership?from=2022-10-03&to=2026-10-01",
                "#by-bet tbody th",
                "report/byBet/title"),
        TRIPWIRES("/tripwires", "/v1/tripwires", "section[aria-labelledby=live] tbody th a", "title"),
        UNDECIDED(
                "/tripwires",
                "/v1/tripwires/firings?state=UNDECIDED",
                "section[aria-labelledby=undecided] tbody td:nth-child(6)",
                "decisionDueBy"),
        FIRINGS("/tripwires/firings", "/v1/tripwires/firings", "tbody td:nth-child(6)", "decisionDueBy"),
        ZOMBIES(
                "/tripwires/zombie-cost?from=2022-10-03&to=2023-04-01",
                "/v1/tripwires/zombie-cost?from=2022-10-03&to=2023-04-01",
                "#zombie-bets tbody th",
                "report/bets/title"),
        DUTIES(
                "/mechanisms/duties?week=2023-W13&weeks=20",
                "/v1/mechanisms/duties?week=2023-W13&weeks=20",
                "tbody th",
                "dueOn"),
        WAIVERS(
                "/mechanisms?week=2023-W18&weeks=30",
                "/v1/mechanisms?week=2023-W18&weeks=30",
                "#waivers tbody td:nth-child(6)",
                "report/overrides/reason"),
        DECIDED_BETS("/flow", "/v1/flow", "#time-to-decision-rows tbody th", "report/bets/title"),
        WAITS("/flow", "/v1/flow", "#decision-latency-rows tbody th", "report/occasions/title"),
        OVERDUE_FORECASTS(
                "/calibration",
                "/v1/calibration",
                "section[aria-labelledby=overdue] tbody td:nth-child(2)",
                "report/overdue/claim"),
        GRAVES("/graveyard", "/v1/graveyard", "tbody td:nth-child(2)", "killedOn");

        private final String page;
        private final String api;
        private final String rows;
        private final String field;

        Shown(String page, String api, String rows, String field) {
            this.page = page;
            this.api = api;
            this.rows = rows;
            this.field = field;
        }

        private List<String> of(JsonNode answer) {
            List<String> values = new ArrayList<>();
            if (field.contains("/")) {
                int last = field.lastIndexOf('/');
                answer.at("/" + field.substring(0, last))
                        .forEach(row -> values.add(text(row, field.substring(last + 1))));
            } else {
                answer.get("edges").forEach(edge -> values.add(text(edge.get("node"), field)));
            }
            return values;
        }

        private static String text(JsonNode row, String field) {
            return row.get(field).asString().strip();
        }
    }

    @BeforeAll
    void someLives() {
        System.out.println("seed " + SEED);
        World.grown(stack.log(), SEED, World.START, "", World.Size.SMALL);
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @ParameterizedTest
    @EnumSource
    void aPageHasTheRowsOfTheApi(Shown shown) {
        assertThat(check(shown, ""))
                .as("rows of " + shown + " with the usual seed")
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void soItDoesAtAnEarlierMoment(Shown shown) {
        check(shown, THEN);
    }

    private List<String> check(Shown shown, String moment) {
        try (Browser browser = stack.browse("viewer", "*")) {
            HtmlPage page = browser.get(asked(shown.page, moment));

            assertThat(page.getWebResponse().getStatusCode())
                    .as(page.asNormalizedText())
                    .isEqualTo(200);
            List<String> rows = Browser.texts(page, shown.rows);
            assertThat(rows).containsExactlyElementsOf(shown.of(answer(asked(shown.api, moment))));
            return rows;
        }
    }

    private static String asked(String path, String more) {
        return more.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + more;
    }

    private JsonNode answer(String path) {
        return stack.as("viewer", "*").get(path).json();
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyPageSaysWhatWouldFillIt(Shown shown) {
        try (Browser browser = stack.browse("viewer", "*")) {
            HtmlPage page = browser.get(asked(shown.page, "portfolio=nobodys"));

            assertThat(Browser.texts(page, shown.rows)).isEmpty();
            assertThat(Browser.texts(page, ".empty")).isNotEmpty().noneMatch(String::isBlank);
        }
    }

    @Test
    void whatIsDueFromWhoLooksComesFirst() {
        String person = answer("/v1/agenda?first=200")
                .get("edges")
                .valueStream()
                .map(edge -> edge.get("node").get("person"))
                .filter(each -> !each.isNull())
                .map(JsonNode::asString)
                .findFirst()
                .orElseThrow();
        try (Browser browser = stack.browseAs(person, "viewer", "*")) {
            HtmlPage page = browser.get("/agenda");

            assertThat(Browser.texts(page, "section[aria-labelledby=mine] tbody th"))
                    .isNotEmpty()
                    .containsExactlyElementsOf(Shown.AGENDA.of(answer("/v1/agenda?first=200&person=" + person)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFormThatIsSentWithoutAValueAsksForNothing(Shown shown) throws Exception {
        try (Browser browser = stack.browse("viewer", "*")) {
            HtmlPage page = browser.get(shown.page);
            for (var button : page.querySelectorAll("form.filters button")) {
                HtmlPage sent = ((HtmlButton) button).click();

                assertThat(sent.getWebResponse().getStatusCode())
                        .as(sent.getUrl() + " " + sent.asNormalizedText())
                        .isEqualTo(200);
                assertThat(Browser.texts(sent, shown.rows)).isEqualTo(Browser.texts(page, shown.rows));
            }
        }
    }

    @Test
    void whoTakesOverReadsWhatTheApiSays() {
        String owner = answer("/v1/ownership").at("/report/owners/0/person").asString();
        JsonNode pack = answer("/v1/people/" + owner + "/succession").get("report");
        try (Browser browser = stack.browse("viewer", "*")) {
            HtmlPage page = browser.get("/people/" + owner);

            assertThat(Browser.texts(page, "section.sheet h2"))
                    .isNotEmpty()
                    .containsExactlyElementsOf(pack.get("packs")
                            .valueStream()
                            .map(bet -> Shown.text(bet, "title"))
                            .toList());
            assertThat(page.querySelectorAll("ol.life li"))
                    .hasSize(pack.get("packs")
                            .valueStream()
                            .mapToInt(bet -> bet.get("history").size())
                            .sum());
        }
    }

    /** One link of each kind, told apart by the page it leads to and the names of what it asks. */
    @Test
    void everyKindOfLinkLeadsSomewhere() {
        Map<String, String> kinds = new TreeMap<>();
        try (Browser browser = stack.browse("viewer", "*")) {
            for (Shown shown : Shown.values()) {
                HtmlPage page = browser.get(asked(shown.page, THEN + "&portfolio=payments"));
                page.querySelectorAll("main a[href^='/']").stream()
                        .map(link -> ((DomElement) link).getAttribute("href"))
                        .filter(link -> !link.startsWith("/bets/"))
                        .forEach(link ->
                                kinds.put(link.replaceAll("=[^&]*", "").replaceAll("/people/.*", "/people"), link));
            }
            assertThat(kinds).hasSizeGreaterThan(20);
            assertThat(kinds.values())
                    .allSatisfy(link -> assertThat(browser.status(link)).isEqualTo(200));
            assertThat(kinds.values()).allSatisfy(link -> assertThat(link).contains("portfolio=", "asOf="));
        }
    }
}
