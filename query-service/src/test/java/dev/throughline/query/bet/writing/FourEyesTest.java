package dev.throughline.query.bet.writing;

import static dev.throughline.query.bet.writing.Forms.codes;
import static dev.throughline.query.bet.writing.Forms.form;
import static dev.throughline.query.bet.writing.Forms.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.stack.Browser;
import java.util.List;
import java.util.Map;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two people read a decision and approve exactly that; the rules of the command service judge what the pages send. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FourEyesTest {
    private static final long SEED = Long.getLong("seed", 20261130);
    private static final String[] NOBODY_APPROVED = {"door.approvals-missing", "door.outsider-missing"};

    private final Ferry ferry = new Ferry();

    @BeforeAll
    static void seed() {
        System.out.println("FourEyesTest seed=" + SEED);
    }

    @AfterAll
    void stop() {
        ferry.close();
    }

    @Test
    void twoPeopleReadTheWordsAndApproveThemAndTheyAreRecorded() {
        String address =
                ferry.addressOf(ferry.decided("sell", "Nobody boards in *winter*\nFähren ruhen <!-- all of them -->"));
        JsonNode refused = ferry.desk.last().body();
        assertThat(ferry.against(refused)).containsExactly(NOBODY_APPROVED);

        ferry.approve("sell", address, "p-second", "reviewer", "nothing yet");
        ferry.approve("sell", address, "p-third", "finance", "approve, p-second: I counted them");
        ferry.recordedBy(address, "approve, p-second: I counted them", "approve, p-third: I counted them");

        assertThat(ferry.desk.last().body()).isEqualTo(refused);
        assertThat(ferry.against(ferry.desk.last().body())).isEmpty();
    }

    @Test
    void anotherWordIsNotApproved() {
        String address = ferry.addressOf(ferry.decided("move", "It leaks"));
        ferry.approve("move", address, "p-second", "reviewer", "nothing yet");
        ferry.approve("move", address, "p-third", "finance", "approve, p-second: I counted them");
        try (Browser leader = ferry.stack.browseAs("p-leader", "leader", "*")) {
            HtmlForm again = form(ferry.follow(leader, leader.get(address), "#decide"));
            again.getTextAreaByName("rationale").setText("It leaks badly");
            ferry.desk.answers(409, Ferry.unapproved());
            HtmlPage refused = send(again);

            assertThat(ferry.against(ferry.desk.last().body())).containsExactly(NOBODY_APPROVED);
            HtmlPage others = leader.get(ferry.addressOf(refused));
            assertThat(others.getElementById("words").asNormalizedText()).contains("It leaks badly");
            assertThat(others.getElementById("opinions").asNormalizedText()).isEqualTo("nothing yet");
        }
    }

    @Test
    void everythingThatIsApprovedIsShown() {
        try (Browser leader = ferry.stack.browseAs("p-leader", "leader", "*")) {
            HtmlForm form = ferry.decideForm(leader);
            Ferry.choose(form, "outcome", "KILL");
            Ferry.choose(form, "decision", "sell");
            Ferry.choose(form, "reasonCode", "NO_CUSTOMER_NEED");
            List.of("rationale", "learnings", "gaveUp", "alternativesRejected", "evidence")
                    .forEach(area -> form.getTextAreaByName(area).setText("Said in " + area + "\nand more of it"));
            Map.of(
                            "decidedOn", "2025-03-13",
                            "nextReviewBy", "2025-09-30",
                            "budgetCap", "250000",
                            "capacityReleasedOn", "2025-05-31",
                            "transferredTo", "The port",
                            "versus", "bridge")
                    .forEach((field, text) -> form.getInputByName(field).setValue(text));
            form.getInputsByName("answers").getFirst().setChecked(true);
            ferry.desk.answers(409, Ferry.unapproved());
            HtmlPage words = leader.get(ferry.addressOf(send(form)));

            List<String> shown = Browser.texts(words, "#words dd");
            assertThat(Browser.texts(words, "#words dt")).hasSameSizeAs(shown).doesNotHaveDuplicates();
            assertThat(shown)
                    .contains("go on with sell?", "kill", "no customer need", "250,000 EUR", "The port", "bridge")
                    .contains("2025-03-13", "2025-09-30", "2025-05-31")
                    .contains("sell, the request: go on with sell?");
            assertThat(String.join("\n", shown))
                    .contains("Said in rationale", "Said in learnings", "Said in gaveUp")
                    .contains("Said in alternativesRejected\nand more of it", "Said in evidence\nand more of it");
            String canonical = words.querySelector(".letters").getTextContent();
            JsonMapper.shared()
                    .treeToValue(ferry.desk.last().body(), Map.class)
                    .keySet()
                    .forEach(field -> assertThat(canonical).containsPattern(field + "=\\d"));
        }
    }

    @Test
    void whatMarkdownLeavesOutIsShownLetterByLetter() {
        HtmlPage words = ferry.read(ferry.addressOf(ferry.decided("sell", "Sell it <!-- for nothing -->")), "viewer");
        assertThat(words.querySelector("#words .markdown").asNormalizedText()).isEqualTo("Sell it");
        assertThat(words.querySelector("#words details[open] .letters").asNormalizedText())
                .contains("rationale=28:Sell it <!-- for nothing -->");
        assertThat(words.querySelectorAll("main form[method=post], #decide")).isEmpty();

        HtmlPage plain = ferry.read(ferry.addressOf(ferry.decided("sell", "Sell it")), "viewer");
        assertThat(plain.querySelectorAll("#words details[open]")).isEmpty();
        assertThat(plain.querySelectorAll("#words details .letters")).hasSize(1);
    }

    @Test
    void wordsThatAreAboutAnotherBetHaveAnotherHash() {
        String address = ferry.addressOf(ferry.decided("sell", "Sell it"));
        assertThat(Ferry.hash(ferry.read(address.replace("/ferry/", "/bridge/"), "viewer")))
                .isNotEqualTo(Ferry.hash(ferry.read(address, "viewer")));
    }

    @Test
    void whoIsNotSignedInYetReadsThemAfterwards() {
        String address = ferry.addressOf(ferry.decided("sell", Ferry.letters(6_400, SEED)));
        assertThat(address.length()).isGreaterThan(5_000);
        try (Browser second = ferry.stack.browseAs("p-second", "reviewer", "*")) {
            second.forgetSession();
            HtmlPage words = second.get(address);
            assertThat(words.getUrl().getFile()).isEqualTo(address);
            ferry.desk.refuses(422, "text.missing|Expected 'text'.|Say why.", "contentHash.malformed|Expected one.|x");
            HtmlPage refused = send(form(words));
            assertThat(refused.getUrl().getFile()).isEqualTo(address);
            assertThat(Ferry.hash(refused)).isEqualTo(Ferry.hash(words));
            assertThat(codes(refused, "#text-refused")).containsExactly("text.missing");
            assertThat(codes(refused, "#contentHash-refused")).containsExactly("contentHash.malformed");
        }
    }

    @Test
    void wordsThatAreTooLongForAnAddressAreNotSentAround() {
        HtmlPage refused = ferry.decided("sell", Ferry.letters(9_900, SEED));
        assertThat(refused.querySelectorAll("#approve input, #approve a")).isEmpty();
        assertThat(refused.getElementById("approve").asNormalizedText()).contains("too long for an address");
    }

    @Test
    void anAddressThatWasCutOffSaysSo() {
        String address = ferry.addressOf(ferry.decided("sell", "Sell it before it rains"));
        int sent = ferry.desk.sent().size();
        try (Browser second = ferry.stack.browseAs("p-second", "reviewer", "*")) {
            for (String cut : List.of(address.substring(0, address.length() - 9), address + "x".repeat(9_000))) {
                HtmlPage page = second.get(cut);
                assertThat(page.getWebResponse().getStatusCode()).isEqualTo(400);
                assertThat(page.querySelector("main").asNormalizedText()).contains("ask whoever sent it");
            }
            assertThat(second.get(address.replace("/approval", "/decide").replaceAll(".{9}$", ""))
                            .getWebResponse()
                            .getStatusCode())
                    .isEqualTo(400);
        }
        assertThat(ferry.desk.sent()).hasSize(sent);
    }

    @Test
    void wordsThatNoDecisionHasAreRefused() {
        for (String text : List.of("[]", "no words", "{\"outcome\": \"DREAM\"}", "{\"decidedOn\": \"soon\"}")) {
            HtmlPage page = ferry.read(Ferry.address(text), "leader");
            assertThat(page.getWebResponse().getStatusCode()).as(text).isEqualTo(400);
            assertThat(page.querySelector("main").asNormalizedText()).contains("cannot be read");
        }
    }

    @Test
    void whatWasDecidedMeanwhileIsNotApprovedAnyMore() {
        HtmlPage page = ferry.read(Ferry.address("{\"decision\": \"paint\", \"outcome\": \"CONTINUE\"}"), "leader");
        assertThat(page.getElementById("words").asNormalizedText())
                .contains("This was decided meanwhile, in paint.")
                .doesNotContain("not recorded yet");
        assertThat(page.querySelectorAll("main form[method=post], #decide")).isEmpty();
    }

    @Test
    void whatElseStandsAgainstItIsPutRightFirst() {
        try (Browser leader = ferry.stack.browseAs("p-leader", "leader", "*")) {
            HtmlForm form = ferry.decideForm(leader);
            ferry.desk.refuses(
                    409,
                    "door.outsider-missing|Expected one from outside.|Ask somebody.",
                    "nextReviewBy.missing|Expected 'nextReviewBy'.|Say when.");
            assertThat(send(form).getElementById("approve").asNormalizedText())
                    .contains("Something else stands against it too");
            ferry.desk.refuses(409, "nextReviewBy.missing|Expected 'nextReviewBy'.|Say when.");
            assertThat(send(form).getElementById("approve")).isNull();
        }
    }

    @Test
    void withoutWordsOneApprovesTheHashThatAToolGave() {
        try (Browser second = ferry.stack.browseAs("p-second", "reviewer", "*")) {
            HtmlPage page = second.get("/bets/ferry/approval?decision=move");
            assertThat(page.getElementById("words")).isNull();
            assertThat(form(page).asNormalizedText()).contains("ask them for it");
            HtmlForm form = form(page);
            form.getInputByName("contentHash").setValue("ab".repeat(32));
            Ferry.choose(form, "stance", "DISSENT");
            form.getTextAreaByName("text").setText("Too early");
            ferry.desk.refuses(
                    409,
                    "approval.repeated|Expected you to speak once.|Nothing to do.",
                    "contentHash.malformed|Expected a hash.|Take it from the refusal.");
            HtmlPage refused = send(form);

            assertThat(ferry.desk.last().path()).isEqualTo("/v1/bets/ferry/approvals?dryRun=false");
            assertThat(ferry.desk.last().body())
                    .isEqualTo(JsonMapper.shared().readTree("""
                    {"decision": "move", "contentHash": "%s", "stance": "DISSENT", "text": "Too early"}
                    """.formatted("ab".repeat(32))));
            assertThat(codes(refused, "#decision-refused")).containsExactly("approval.repeated");
            assertThat(codes(refused, "#contentHash-refused")).containsExactly("contentHash.malformed");
        }
    }
}
