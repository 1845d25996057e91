package dev.throughline.query.bet.writing;

import static dev.throughline.query.bet.writing.Forms.codes;
import static dev.throughline.query.bet.writing.Forms.form;
import static dev.throughline.query.bet.writing.Forms.id;
import static dev.throughline.query.bet.writing.Forms.isFinal;
import static dev.throughline.query.bet.writing.Forms.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.lives.World;
import dev.throughline.query.stack.Browser;
import dev.throughline.query.stack.CommandDesk;
import dev.throughline.query.stack.Stack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each form about a bet is one command of the contract, offered to those who may send it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BetFormsTest {
    private static final long SEED = Long.getLong("seed", 20261130);

    private final CommandDesk desk = new CommandDesk();
    private final Stack stack = new Stack("--throughline.command-url=" + desk.url());
    private final List<JsonNode> bets = new ArrayList<>();

    @BeforeAll
    void someLives() {
        System.out.println("BetFormsTest seed=" + SEED);
        World.grown(stack.log(), SEED, World.START, "", World.Size.SMALL);
        stack.settle();
        bets.addAll(Forms.bets(stack));
    }

    @AfterAll
    void stop() {
        stack.close();
        desk.close();
    }

    @Test
    void theirAddressesAreTheOnesThatAreAnswered() {
        assertThat(BetForm.ADDRESSES)
                .isEqualTo(Arrays.stream(BetForm.values()).map(BetForm::address).collect(Collectors.joining("|")));
    }

    @ParameterizedTest
    @EnumSource
    void eachFieldIsThereAndItsRefusalBesideIt(BetForm which) {
        JsonNode bet = open();
        List<String> fields = List.copyOf(which.parameters());
        desk.refuses(
                422,
                fields.isEmpty()
                        ? new String[] {"withdraw.stage|Expected another stage.|Kill it."}
                        : fields.stream()
                                .map(field -> field + ".wrong|Expected another '" + field + "'.|Correct it.")
                                .toArray(String[]::new));
        try (Browser browser = stack.browse(which.roles()[0], "*")) {
            HtmlPage page = browser.get("/bets/" + id(bet) + "/" + which.address());
            assertThat(page.getWebResponse().getStatusCode()).isEqualTo(200);
            assertThat(form(page).querySelectorAll("[name]").stream()
                            .map(field -> ((DomElement) field).getAttribute("name"))
                            .map(name -> name.startsWith(Typed.VERDICT) ? "verdicts" : name))
                    .containsAll(fields);

            HtmlPage refused = send(form(page));
            assertThat(desk.last().path()).startsWith("/v1/bets/" + id(bet) + "/");
            assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(422);
            for (String field : fields) {
                assertThat(codes(refused, "#" + field + "-refused")).as(field).containsExactly(field + ".wrong");
            }
            assertThat(codes(refused, ".refusal")).hasSize(fields.isEmpty() ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itIsOfferedToThoseWhoMaySendItOnly(BetForm which) {
        JsonNode bet = open();
        for (String role : List.of("proposer", "owner", "leader", "finance", "reviewer", "viewer")) {
            boolean may = List.of(which.roles()).contains(role);
            try (Browser browser = stack.browse(role, "*")) {
                HtmlPage page = browser.get("/bets/" + id(bet) + "/" + which.address());
                assertThat(page.querySelectorAll("main form")).as(role).hasSize(may ? 1 : 0);
                if (!may) {
                    assertThat(browser.get("/bets/" + id(bet))
                                    .querySelectorAll("main a[href*='/" + id(bet) + "/" + which.address() + "']"))
                            .as(role)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void aBetThatIsOverOffersNothing() {
        JsonNode bet = any(Forms::isFinal);
        try (Browser browser = stack.browse("leader", "*")) {
            assertThat(browser.get("/bets/" + id(bet)).querySelectorAll(".offers a"))
                    .isEmpty();
        }
    }

    @Test
    void anAssumptionLeadsBackToThePageThatShowsIt() {
        JsonNode bet = open();
        desk.records("bet/" + id(bet), bet.get("version").asLong());
        try (Browser browser = stack.browse("proposer", "*")) {
            assertThat(browser.get("/bets/" + id(bet)).querySelectorAll(".offers a[href$='/assumption']"))
                    .hasSize(1);
            HtmlForm form = form(browser.get("/bets/" + id(bet) + "/assumption"));
            form.getTextAreaByName("text").setText("They trust\r\none tap");
            form.getSelectByName("risk").setSelectedAttribute("USABILITY", true);
            form.getInputByName("critical").setChecked(true);
            String key = form.getInputByName("key").getValue();
            HtmlPage next = send(form);

            assertThat(desk.last().path()).isEqualTo("/v1/bets/" + id(bet) + "/assumptions?dryRun=false");
            assertThat(desk.last().key()).isEqualTo(key).hasSize(36);
            assertThat(desk.last().body()).isEqualTo(JsonMapper.shared().readTree("""
                    {"text": "They trust\\none tap", "risk": "USABILITY", "critical": true}
                    """));
            assertThat(next.getUrl().getFile()).isEqualTo("/bets/" + id(bet) + "?minVersion=" + bet.get("version"));
        }
    }

    @Test
    void aPressureTestNamesWhatItIsToFindOut() {
        JsonNode bet = any(each -> each.get("assumptions").size() > 1 && !isFinal(each));
        String second = bet.at("/assumptions/1/assumption").asString();
        desk.refuses(422, "narrativeRevision.unknown|Expected a PR/FAQ.|Write it.");
        try (Browser browser = stack.browse("reviewer", "*")) {
            HtmlForm form = form(browser.get("/bets/" + id(bet) + "/pressure-test"));
            form.getTextAreaByName("method").setText("Ten calls");
            form.getInputsByName("assumptions").get(1).setChecked(true);
            HtmlPage refused = send(form);

            assertThat(desk.last().body())
                    .isEqualTo(JsonMapper.shared()
                            .readTree("{\"method\": \"Ten calls\", \"assumptions\": [\"" + second + "\"]}"));
            assertThat(codes(refused, ".refusal")).containsExactly("narrativeRevision.unknown");
            assertThat(form(refused).getInputsByName("assumptions").get(1).isChecked())
                    .isTrue();
        }
    }

    @Test
    void aConclusionJudgesEachAssumptionThatWasTested() {
        JsonNode bet = any(each -> !isFinal(each) && running(each).isPresent());
        JsonNode test = running(bet).orElseThrow();
        String assumption = test.at("/assumptions/0").asString();
        desk.refuses(422, "verdicts.incomplete|Expected one for each.|Judge all.");
        try (Browser browser = stack.browse("owner", "*")) {
            HtmlForm form = form(browser.get("/bets/" + id(bet) + "/conclusion"));
            form.getSelectByName("test").setSelectedAttribute(test.get("test").asString(), true);
            form.getSelectByName("verdict-" + assumption).setSelectedAttribute("REFUTED", true);
            form.getTextAreaByName("summary").setText("They do not.");
            HtmlPage refused = send(form);

            assertThat(desk.last().path()).isEqualTo("/v1/bets/" + id(bet) + "/conclusions?dryRun=false");
            assertThat(desk.last().body()).isEqualTo(JsonMapper.shared().readTree("""
                    {"test": "%s", "summary": "They do not.",
                     "verdicts": [{"assumption": "%s", "verdict": "REFUTED"}]}
                    """.formatted(
                            test.get("test").asString(), assumption)));
            assertThat(form(refused)
                            .getSelectByName("verdict-" + assumption)
                            .getSelectedOptions()
                            .getFirst()
                            .getValueAttribute())
                    .isEqualTo("REFUTED");
        }
    }

    @Test
    void whatAFormDoesNotHaveIsRefused() {
        JsonNode bet = open();
        int before = desk.sent().size();
        try (Browser browser = stack.browse("leader", "*")) {
            assertThat(browser.status("/bets/" + id(bet) + "/assumption?cohort=x"))
                    .isEqualTo(400);
            assertThat(browser.status("/bets/" + id(bet) + "/assumption?text=x&portfolio=payments"))
                    .isEqualTo(200);
            assertThat(browser.status("/bets/" + id(bet) + "/something")).isEqualTo(404);
        }
        assertThat(desk.sent()).hasSize(before);
    }

    /** One that has all that a form may ask about. */
    private JsonNode open() {
        return any(bet -> !isFinal(bet) && running(bet).isPresent());
    }

    private JsonNode any(Predicate<JsonNode> which) {
        return bets.stream().filter(which).findFirst().orElseThrow();
    }

    private static Optional<JsonNode> running(JsonNode bet) {
        return bet.get("pressureTests")
                .valueStream()
                .filter(test -> test.get("concludedAt").isNull())
                .findFirst();
    }
}
