package dev.throughline.query.bet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.lives.World;
import dev.throughline.query.platform.documents.Written;
import dev.throughline.query.stack.Browser;
import dev.throughline.query.stack.Stack;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The pages of a bet say what the API says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BetPagesTest {
    private static final long SEED = Long.getLong("seed", 20261130);

    private final Stack stack = new Stack();
    private List<JsonNode> bets = List.of();

    @BeforeAll
    void someLives() {
        System.out.println("BetPagesTest seed=" + SEED);
        World.grown(stack.log(), SEED, World.START, "", World.Size.SMALL);
        stack.settle();
        List<JsonNode> all = new ArrayList<>();
        api("/v1/roadmap?includeFinal=true&first=200")
                .get("edges")
                .forEach(edge -> all.add(
                        api("/v1/bets/" + edge.at("/node/bet").asString()).get("bet")));
        bets = all;
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void theHeadHasWhatTheApiHas() {
        for (JsonNode bet : bets) {
            HtmlPage page = page("/bets/" + id(bet));

            assertThat(Browser.texts(page, "h1")).containsExactly(words(bet.get("title")));
            assertThat(Browser.texts(page, "ol.path li strong")).isEqualTo(texts(bet.get("stages"), "stage"));
            assertThat(Browser.texts(page, "#owner"))
                    .containsExactly(bet.get("owner").isNull() ? "nobody" : words(bet.at("/owner/person")));
            assertThat(Browser.texts(page, "#flags .flag")).containsAll(texts(bet.get("flags")));
        }
    }

    @Test
    void everyCriterionMetricAndDecisionIsThere() {
        JsonNode bet = most(each -> each.get("criteria").size()
                * (1 + each.get("decisions").size())
                * (1 + each.get("assumptions").size()));
        HtmlPage page = page("/bets/" + id(bet));

        assertThat(Browser.texts(page, "[id^=criterion-] > th").stream().map(text -> text.split(" ")[0]))
                .isNotEmpty()
                .isEqualTo(texts(bet.get("criteria"), "criterion"));
        assertThat(Browser.texts(page, "article.decision h3 small"))
                .isNotEmpty()
                .isEqualTo(texts(bet.get("decisions"), "decision").reversed());
        assertThat(Browser.texts(page, "section[aria-labelledby=assumptions] > div tbody th span:first-child"))
                .isNotEmpty()
                .isEqualTo(texts(bet.get("assumptions"), "text"));
        assertThat(Browser.texts(page, "#metric-rows th")).isEqualTo(texts(bet.get("metrics"), "metric"));
    }

    @Test
    void aMetricIsDrawnWithWhatWasObservedAndAGapForWhatWasNot() {
        JsonNode bet = most(each -> each.get("recentValues")
                .valueStream()
                .flatMap(metric -> metric.get("values").valueStream())
                .mapToInt(value -> value.get("value").isNull() ? 100 : 1)
                .sum());
        HtmlPage page = page("/bets/" + id(bet));

        assertThat(bet.get("recentValues")).isNotEmpty();
        for (JsonNode metric : bet.get("recentValues")) {
            String figure = "#metric-" + words(metric.get("metric"));
            List<String> values = metric.get("values")
                    .valueStream()
                    .map(value -> value.get("value").isNull() ? "n/a" : number(value.get("value")))
                    .toList();
            assertThat(Browser.texts(page, figure + " tbody th")).isEqualTo(texts(metric.get("values"), "period"));
            assertThat(Browser.texts(page, figure + " tbody td")).isEqualTo(values);
            assertThat(page.querySelectorAll(figure + " circle")).hasSize((int)
                    values.stream().filter(value -> !value.equals("n/a")).count());
            assertThat(page.querySelectorAll(figure + " polyline")).hasSize(stretches(values));
        }
    }

    private static int stretches(List<String> values) {
        return (int) Arrays.stream(String.join(" ", values).split("(n/a ?)+"))
                .filter(stretch -> !stretch.isBlank())
                .count();
    }

    private static String number(JsonNode value) {
        return new Written().number(new BigDecimal(value.asString()), 6);
    }

    @Test
    void theHeadHasTheCriteriaThatMayStillStopIt() {
        JsonNode bet = most(each -> undecided(each).size());
        List<String> live = api("/v1/tripwires?first=200&bet=" + id(bet))
                .get("edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .filter(each -> !each.get("state").asString().equals("SETTLED"))
                .map(each -> words(each.get("criterion")))
                .toList();
        HtmlPage page = page("/bets/" + id(bet));

        assertThat(page.querySelectorAll("#stops li > a").stream()
                        .map(link -> ((DomElement) link).getAttribute("href").replace("#criterion-", "")))
                .containsAll(undecided(bet))
                .containsAll(live);
        assertThat(Browser.texts(page, "#stops .flag")).hasSize(undecided(bet).size());
    }

    private static List<String> undecided(JsonNode bet) {
        return bet.get("stage").asString().matches("KILLED|GRADUATED|WITHDRAWN")
                ? List.of()
                : bet.get("criteria")
                        .valueStream()
                        .filter(criterion -> criterion
                                .get("firings")
                                .valueStream()
                                .anyMatch(firing -> firing.get("answeredBy").isNull()))
                        .map(criterion -> words(criterion.get("criterion")))
                        .toList();
    }

    @Test
    void theHeadHasWhatPeopleWereMeantToWorkOnIt() {
        List<JsonNode> rows = new ArrayList<>();
        api("/v1/investment/bets?first=200&from=2022-10-03&asOf=2025-01-01")
                .get("edges")
                .forEach(edge -> rows.add(edge.get("node")));
        JsonNode most = rows.stream()
                .max(Comparator.comparing(
                        row -> new BigDecimal(row.get("fteWeeks").asString())))
                .orElseThrow();

        assertThat(Browser.texts(page("/bets/" + words(most.get("bet")) + "?asOf=2025-01-01"), "#fte-weeks"))
                .containsExactly(
                        new Written().number(new BigDecimal(most.get("fteWeeks").asString()), 1));
    }

    @Test
    void aBetThatTrippedSaysByWhichCriterionAndSinceWhen() {
        JsonNode bet = most(each -> each.get("flags")
                .valueStream()
                .filter(flag -> flag.asString().equals("TRIPPED"))
                .toList()
                .size());
        HtmlPage page = page("/bets/" + id(bet));
        List<String> undecided = bet.get("criteria")
                .valueStream()
                .flatMap(criterion -> criterion
                        .get("firings")
                        .valueStream()
                        .filter(firing -> firing.get("answeredBy").isNull())
                        .map(firing -> "The kill criterion " + words(criterion.get("criterion")) + " fired:"))
                .toList();

        assertThat(undecided).isNotEmpty();
        assertThat(page.querySelector("#flags").asNormalizedText())
                .contains(undecided)
                .contains("decide by");
    }

    @Test
    void theNarrativeCountsItsWordsAndShowsWhatARevisionChanged() {
        JsonNode bet = most(each -> each.get("revisions").size());
        JsonNode narrative = bet.get("narrative");
        HtmlPage page = page("/bets/" + id(bet) + "/narrative");

        assertThat(Browser.texts(page, "#press-words"))
                .containsExactly(narrative.get("pressReleaseWords") + " of " + narrative.get("pressReleaseLimit"));
        assertThat(Browser.texts(page, ".reading section"))
                .hasSize(narrative.get("sections").size());
        assertThat(Browser.texts(page, "ol.life li"))
                .hasSize(bet.get("revisions").size())
                .hasSizeGreaterThan(1);

        JsonNode diff =
                api("/v1/bets/" + id(bet) + "/narrative/diff?from=1&to=2").get("report");
        HtmlPage compared = page("/bets/" + id(bet) + "/narrative?from=1&to=2");
        long came = diff.get("sections")
                .valueStream()
                .filter(section -> !section.get("change").asString().equals("SAME"))
                .flatMap(section -> section.get("pieces").valueStream())
                .filter(piece -> piece.get("fate").asString().equals("ADDED"))
                .count();
        assertThat(compared.querySelectorAll("article ins").size()).isEqualTo((int) came);
        assertThat(came).isPositive();
    }

    @Test
    void theLifeTellsEveryEventAndShowsTheBetAfterAnyOfThem() {
        JsonNode bet = most(each -> -Math.abs(each.get("version").asInt() - 30));
        List<JsonNode> events = api("/v1/bets/" + id(bet) + "/history?first=200")
                .get("edges")
                .valueStream()
                .map(edge -> edge.get("node"))
                .toList();
        HtmlPage page = page("/bets/" + id(bet) + "/life?first=200");
        assertThat(Browser.texts(page, "ol.life li > a"))
                .isEqualTo(events.stream()
                        .map(event -> event.get("sequence").asLong() + ". " + words(event.get("sentence")))
                        .toList());

        for (JsonNode event : events) {
            long step = event.get("sequence").asLong();
            HtmlPage after = page("/bets/" + id(bet) + "/life?step=" + step);
            JsonNode then = api("/v1/bets/" + id(bet) + "?atSequence=" + step).get("bet");
            JsonNode changes =
                    api("/v1/bets/" + id(bet) + "/replay?first=200").at("/edges/" + (step - 1) + "/node/changes");

            assertThat(Browser.texts(after, "section[aria-labelledby=after] > table tbody tr:first-child td"))
                    .containsExactly(words(then.get("stage").asString()));
            assertThat(Browser.texts(after, "#changes th")).isEqualTo(texts(changes, "path"));
        }
        assertThat(page("/bets/" + id(bet) + "/life?step=100000").asNormalizedText())
                .contains("from 1 to " + events.size());
    }

    @Test
    void theSuccessionPackIsThere() {
        JsonNode bet = most(each -> each.get("criteria").size());
        JsonNode pack = api("/v1/bets/" + id(bet) + "/succession").get("report");
        HtmlPage page = page("/bets/" + id(bet) + "/succession");

        assertThat(Browser.texts(page, "ol.life li > a")).isEqualTo(texts(pack.get("history"), "sentence"));
        assertThat(page.querySelectorAll("section[aria-labelledby=live] tbody tr")
                        .size())
                .isEqualTo(pack.get("liveCriteria").size());
    }

    @Test
    void aPastMomentShowsTheBetAsItWasAndNoForm() {
        JsonNode bet = most(each -> each.get("stages").size());
        String day = bet.at("/stages/0/since").asString().substring(0, 10);
        String moment = "?asOf=" + day + "&portfolio=" + words(bet.get("portfolio"));
        try (Browser browser = stack.browse("leader", "*")) {
            HtmlPage page = browser.get("/bets/" + id(bet) + moment);

            assertThat(Browser.texts(page, "ol.path li strong"))
                    .isEqualTo(texts(api("/v1/bets/" + id(bet) + "?asOf=" + day).at("/bet/stages"), "stage"));
            assertThat(page.querySelector(".line").asNormalizedText()).contains("Not now");
            assertThat(page.querySelectorAll("a[href*=decide]").size()).isZero();
        }
    }

    @Test
    void aBetOfOthersIsNotThere() {
        try (Browser browser = stack.browse("viewer", "elsewhere")) {
            HtmlPage page = browser.get("/bets/" + id(bets.getFirst()));

            assertThat(page.getWebResponse().getStatusCode()).isEqualTo(404);
            assertThat(page.asNormalizedText()).contains("Expected a bet that you may see");
        }
    }

    private HtmlPage page(String path) {
        try (Browser browser = stack.browse("viewer", "*")) {
            HtmlPage page = browser.get(path);
            return page;
        }
    }

    private JsonNode api(String path) {
        return stack.as("viewer", "*").get(path).json();
    }

    private JsonNode most(ToIntFunction<JsonNode> of) {
        return bets.stream().max(Comparator.comparingInt(of)).orElseThrow();
    }

    private static String id(JsonNode bet) {
        return bet.get("id").asString();
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(entry -> words(entry.get(field))).toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(BetPagesTest::words).toList();
    }

    /** As a page shows it: enums as words, spaces once. */
    private static String words(JsonNode value) {
        return words(value.asString());
    }

    private static String words(String text) {
        return text.matches("[A-Z_]+") ? text.toLowerCase(java.util.Locale.ROOT).replace('_', ' ') : text.strip();
    }
}
