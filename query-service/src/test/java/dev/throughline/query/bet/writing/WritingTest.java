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
import java.util.List;
import java.util.function.Predicate;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is typed goes out as the contract has it, and a refusal comes back to its fields with everything still there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingTest {
    private static final long SEED = Long.getLong("seed", 20261130);

    private final CommandDesk desk = new CommandDesk();
    private final Stack stack = new Stack("--throughline.command-url=" + desk.url());
    private final List<JsonNode> bets = new ArrayList<>();

    @BeforeAll
    void someLives() {
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
    void aProposalGoesOutInThePersonsNameAndLeadsToTheBet() {
        JsonNode there = any(bet -> true);
        desk.records("bet/" + id(there), there.get("version").asLong());
        try (Browser browser = stack.browse("leader", "*")) {
            HtmlForm form = form(
                    browser.get("/bets/new?portfolio=" + there.get("portfolio").asString()));
            form.getInputByName("title").setValue("Pay <b>twice</b>");
            form.getTextAreaByName("customer").setText("Shoppers\r\nwho return");
            form.getSelectByName("door").setSelectedAttribute("TWO_WAY", true);
            form.getInputByName("critical").setChecked(true);
            form.getInputByName("acknowledgedKilled").setValue("one-bet, other-bet");
            String key = form.getInputByName("key").getValue();
            HtmlPage next = send(form);

            assertThat(desk.last().path()).isEqualTo("/v1/bets?dryRun=false");
            assertThat(desk.last().token()).startsWith("Bearer ey");
            assertThat(desk.last().key()).isEqualTo(key).hasSize(36);
            assertThat(desk.last().body()).isEqualTo(JsonMapper.shared().readTree("""
                    {"portfolio": "%s", "title": "Pay <b>twice</b>", "customer": "Shoppers\\nwho return",
                     "door": "TWO_WAY", "critical": true, "acknowledgedKilled": ["one-bet", "other-bet"]}
                    """.formatted(
                            there.get("portfolio").asString())));
            assertThat(next.getUrl().getFile()).isEqualTo("/bets/" + id(there) + "?minVersion=" + there.get("version"));
            assertThat(next.querySelector("h1").asNormalizedText())
                    .isEqualTo(there.get("title").asString().strip());
        }
    }

    @Test
    void aRefusalStandsBesideItsFieldAndKeepsWhatWasTyped() {
        desk.refuses(
                422,
                "title.too-long|Expected at most 120 characters.|Shorten it.",
                "signal.date.in-the-future|Expected a signal dated up to today.|Correct the date.",
                "origin.signal-missing|Expected a dated customer signal.|Add signal.",
                "portfolio.unknown|Expected a portfolio.|Check its id.",
                "role.missing|Expected one of the roles.|Ask somebody.");
        try (Browser browser = stack.browse("proposer", "*")) {
            HtmlForm form = form(browser.get("/bets/new"));
            form.getInputByName("title").setValue("A title \"of\" <mine>");
            form.getTextAreaByName("problem").setText("It hurts");
            String key = form.getInputByName("key").getValue();
            HtmlPage again = send(form);

            assertThat(again.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(Browser.texts(again, "#title-refused"))
                    .containsExactly("Expected at most 120 characters. Shorten it.");
            assertThat(codes(again, "#signalDate-refused")).containsExactly("signal.date.in-the-future");
            assertThat(codes(again, "#signalSource-refused")).containsExactly("origin.signal-missing");
            assertThat(codes(again, "#portfolio-refused")).containsExactly("portfolio.unknown");
            assertThat(codes(again, ".refusal")).containsExactly("role.missing");
            assertThat(form(again).getInputByName("title").getValue()).isEqualTo("A title \"of\" <mine>");
            assertThat(form(again).getInputByName("title").getAttribute("aria-invalid"))
                    .isEqualTo("true");
            assertThat(form(again).getTextAreaByName("problem").getText()).isEqualTo("It hurts");
            assertThat(form(again).getInputByName("key").getValue()).isEqualTo(key);
        }
    }

    @Test
    void aKeyThatStandsForOtherContentIsReplaced() {
        desk.refuses(422, "idempotency.other-content|Expected the same.|Use a new key.");
        try (Browser browser = stack.browse("proposer", "*")) {
            HtmlForm form = form(browser.get("/bets/new"));
            String key = form.getInputByName("key").getValue();
            assertThat(form(send(form)).getInputByName("key").getValue())
                    .hasSize(36)
                    .isNotEqualTo(key);
        }
    }

    @Test
    void aFormThatIsSentTwiceHasOneKey() {
        try (Browser browser = stack.browse("proposer", "*")) {
            HtmlForm form = form(browser.get("/bets/new"));
            form.getInputByName("title").setValue("Twice");
            HtmlPage away = send(form); // the desk hangs up

            assertThat(away.getWebResponse().getStatusCode()).isEqualTo(503);
            assertThat(away.asNormalizedText()).contains("nobody knows yet whether this was recorded");
            String key = desk.last().key();
            desk.refuses(409, "bet.exists|Expected an id that is free.|Choose another.");
            send(form(away));
            assertThat(desk.last().key()).isEqualTo(key);
            assertThat(desk.last().body().get("title").asString()).isEqualTo("Twice");
        }
    }

    @Test
    void onlyTheSectionsThatChangedAreWritten() {
        JsonNode bet = any(each -> !each.get("narrative").isNull() && !isFinal(each));
        desk.refuses(412, "version.stale|Expected another version.|Read again.");
        desk.records("bet/" + id(bet), bet.get("version").asLong());
        try (Browser browser = stack.browse("owner", "*")) {
            HtmlPage page = browser.get("/bets/" + id(bet) + "/narrative/edit");
            assertThat(page.querySelectorAll("textarea[name=section]").size()).isEqualTo(17);
            assertThat(page.getElementById("press-total").asNormalizedText())
                    .isEqualTo(bet.at("/narrative/pressReleaseWords") + " words");
            page.<HtmlTextArea>getHtmlElementById("PRICE").setText("It costs\nnothing.");
            form(page).getInputByName("reason").setValue("Asked & answered");
            HtmlPage refused = send(form(page));

            assertThat(desk.last().path())
                    .isEqualTo(
                            "/v1/bets/" + id(bet) + "/narrative-revisions?dryRun=false&reason=Asked%20%26%20answered");
            assertThat(desk.last().ifMatch()).hasValue("\"" + bet.get("version") + "\"");
            assertThat(desk.last().body())
                    .isEqualTo(JsonMapper.shared().readTree("{\"sections\": {\"PRICE\": \"It costs\\nnothing.\"}}"));
            assertThat(codes(refused, ".refusal")).containsExactly("version.stale");

            HtmlPage written = send(form(refused));
            assertThat(desk.last().body().at("/sections/PRICE").asString()).isEqualTo("It costs\nnothing.");
            assertThat(written.getUrl().getFile())
                    .isEqualTo("/bets/" + id(bet) + "/narrative?minVersion=" + bet.get("version"));
        }
    }

    @Test
    void aLongNarrativeFitsIntoItsForm() {
        JsonNode bet = any(each -> !isFinal(each));
        String longest = "word ".repeat(19_999).strip();
        desk.refuses(422, "sections.too-long|Expected at most 20000 characters.|Shorten it.");
        try (Browser browser = stack.browse("owner", "*")) {
            HtmlPage page = browser.get("/bets/" + id(bet) + "/narrative/edit");
            page.<HtmlTextArea>getHtmlElementById("ECONOMICS").setText(longest);
            HtmlPage refused = send(form(page));

            assertThat(desk.last().body().at("/sections/ECONOMICS").asString()).isEqualTo(longest);
            assertThat(refused.<HtmlTextArea>getHtmlElementById("ECONOMICS").getText())
                    .isEqualTo(longest);
            assertThat(refused.getElementById("words-ECONOMICS").asNormalizedText())
                    .isEqualTo("19999 words");
        }
    }

    @Test
    void anAuditorGetsTheProofAsItIs() {
        JsonNode bet = any(each -> true);
        desk.answers(200, "{\"proof\": 1.0}");
        desk.refuses(403, "role.missing|Expected an auditor.|Ask one.");
        try (Browser browser = stack.browse("auditor", "*")) {
            assertThat(browser.text("/bets/" + id(bet) + "/proof")).isEqualTo("{\"proof\": 1.0}");
            assertThat(desk.last().path()).isEqualTo("/v1/audit/bets/" + id(bet));
            assertThat(browser.get("/bets/" + id(bet) + "/proof").asNormalizedText())
                    .contains("Expected the audit log to give a proof");
        }
    }

    @Test
    void whatStandsAgainstACommitIsShownBeforeOneTries() {
        JsonNode bet = any(each -> each.get("stage").asString().equals("PRESSURE_TESTING"));
        desk.refuses(
                409,
                "gate.forecast-missing|Expected a forecast.|Say how likely.",
                "gate.owner-missing|Expected an owner.|Assign one.");
        desk.refuses(409, "kill.learnings-missing|Expected 'learnings'.|Say it.");
        try (Browser browser = stack.browse("leader", "*")) {
            HtmlPage page = browser.get("/bets/" + id(bet) + "/decide");
            assertThat(desk.last().path()).isEqualTo("/v1/bets/" + id(bet) + "/decisions?dryRun=true");
            assertThat(desk.last().body().get("outcome").asString()).isEqualTo("COMMIT");
            assertThat(codes(page, "#gate")).containsExactly("gate.forecast-missing", "gate.owner-missing");

            HtmlForm form = form(page);
            form.getSelectByName("outcome").setSelectedAttribute("KILL", true);
            form.getTextAreaByName("rationale").setText("Nobody came");
            form.getTextAreaByName("alternativesRejected").setText("Wait\n\nSell it");
            HtmlPage refused = send(form);
            assertThat(desk.last().body()).isEqualTo(JsonMapper.shared().readTree("""
                    {"outcome": "KILL", "rationale": "Nobody came", "alternativesRejected": ["Wait", "Sell it"]}
                    """));
            assertThat(codes(refused, "#learnings-refused")).containsExactly("kill.learnings-missing");
            assertThat(form(refused)
                            .getSelectByName("outcome")
                            .getSelectedOptions()
                            .getFirst()
                            .getValueAttribute())
                    .isEqualTo("KILL");
        }
    }

    @Test
    void whatCouldNotBeAskedIsNoRuleAndNoClearance() {
        JsonNode bet = any(each -> each.get("stage").asString().equals("PRESSURE_TESTING"));
        try (Browser browser = stack.browse("leader", "*")) {
            HtmlPage page = browser.get("/bets/" + id(bet) + "/decide"); // the desk hangs up

            assertThat(page.querySelector("#gate").asNormalizedText())
                    .contains("could not be asked just now")
                    .doesNotContain("stand against it:", "Nothing would stand");
            assertThat(page.querySelectorAll("main form[method=post]")).hasSize(1);
        }
    }

    @Test
    void evidenceIsRecordedOnAnAssumption() {
        JsonNode bet = any(each -> !each.get("assumptions").isEmpty() && !isFinal(each));
        String assumption = bet.at("/assumptions/0/assumption").asString();
        desk.refuses(422, "externalParticipants.out-of-range|Expected from 0 to 100000.|Count them.");
        try (Browser browser = stack.browse("reviewer", "*")) {
            HtmlPage overview = browser.get("/bets/" + id(bet));
            assertThat(overview.querySelectorAll(
                                    "a[href='/bets/" + id(bet) + "/evidence?assumption=" + assumption + "']")
                            .size())
                    .isPositive();
            HtmlForm form = form(browser.get("/bets/" + id(bet) + "/evidence?assumption=" + assumption));
            form.getInputByName("externalParticipants").setValue("-1");
            form.getInputByName("cohort").setValue("testers of May");
            HtmlPage refused = send(form);

            assertThat(desk.last().path()).isEqualTo("/v1/bets/" + id(bet) + "/evidence?dryRun=false");
            assertThat(desk.last().body().get("externalParticipants").isInt()).isTrue();
            assertThat(desk.last().body().get("assumption").asString()).isEqualTo(assumption);
            assertThat(codes(refused, "#externalParticipants-refused")).hasSize(1);
            assertThat(form(refused).getInputByName("cohort").getValue()).isEqualTo("testers of May");
        }
    }

    @Test
    void whatARoleMayNotDoIsNotOffered() {
        JsonNode bet = any(each -> !isFinal(each));
        try (Browser browser = stack.browse("viewer", "*")) {
            int before = desk.sent().size();
            for (String path : List.of(
                    "/bets/new",
                    "/bets/" + id(bet) + "/decide",
                    "/bets/" + id(bet) + "/evidence",
                    "/bets/" + id(bet) + "/assumption",
                    "/bets/" + id(bet) + "/approval",
                    "/bets/" + id(bet) + "/withdrawal",
                    "/bets/" + id(bet) + "/narrative/edit")) {
                HtmlPage page = browser.get(path);
                assertThat(page.getWebResponse().getStatusCode()).isEqualTo(200);
                assertThat(page.querySelectorAll("main form").size()).as(path).isZero();
                assertThat(page.asNormalizedText()).contains("None of your roles may write this.");
            }
            assertThat(desk.sent()).hasSize(before);
        }
    }

    @Test
    void nothingIsWrittenAtAnotherMoment() {
        JsonNode bet = any(each -> !isFinal(each));
        String day = bet.get("effectiveAt").asString().substring(0, 10);
        try (Browser browser = stack.browse("leader", "*")) {
            HtmlPage page = browser.get("/bets/" + id(bet) + "/decide?asOf=" + day);
            assertThat(page.querySelectorAll("main form").size()).isZero();
            assertThat(page.asNormalizedText()).contains("nothing can be written there");
        }
    }

    private JsonNode any(Predicate<JsonNode> which) {
        return bets.stream().filter(which).findFirst().orElseThrow();
    }
}
