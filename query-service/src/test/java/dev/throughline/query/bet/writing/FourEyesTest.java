package dev.throughline.query.bet.writing;

import static dev.throughline.query.bet.writing.Forms.codes;
import static dev.throughline.query.bet.writing.Forms.form;
import static dev.throughline.query.bet.writing.Forms.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.BetDecider;
import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Actor;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.command.rules.Waiver;
import dev.throughline.events.DecisionId;
import dev.throughline.events.PersonId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.DecisionEvent.DecisionApproved;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.Stance;
import dev.throughline.query.stack.Browser;
import dev.throughline.query.stack.CommandDesk;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Stack;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.htmlunit.html.DomElement;
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
    private static final Instant THEN = Instant.parse("2025-03-14T10:00:00Z");
    private static final LocalDate NEEDED = LocalDate.parse("2025-04-14");
    private static final StreamId FERRY = EventLog.bet("ferry");
    private static final String[] NOBODY_APPROVED = {"door.approvals-missing", "door.outsider-missing"};

    private final CommandDesk desk = new CommandDesk();
    private final Stack stack = new Stack("--throughline.command-url=" + desk.url());

    @BeforeAll
    void somethingIsAsked() {
        System.out.println("FourEyesTest seed=" + SEED);
        stack.log().append(EventLog.portfolio("harbour"), Facts.opened("Harbour", "EUR", "UTC"), THEN, THEN);
        stack.log().append(EventLog.bet("bridge"), Facts.proposed("harbour", "Bridge"), THEN, THEN);
        note(Facts.proposed("harbour", "Ferry"));
        note(Facts.owned("p-owner"));
        asked("sell");
        asked("move");
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
        desk.close();
    }

    @Test
    void twoPeopleReadTheWordsAndApproveThemAndTheyAreRecorded() {
        String address = addressOf(decided("sell", "Nobody boards in *winter*\nFähren ruhen <!-- all of them -->"));
        JsonNode refused = desk.last().body();
        assertThat(codes(refused)).containsExactly(NOBODY_APPROVED);

        approve("sell", address, "p-second", "reviewer", "nothing yet");
        approve("sell", address, "p-third", "finance", "approve, p-second: I counted them");
        recordedBy(address, "approve, p-second: I counted them", "approve, p-third: I counted them");

        assertThat(desk.last().body()).isEqualTo(refused);
        assertThat(codes(desk.last().body())).isEmpty();
    }

    @Test
    void anotherWordIsNotApproved() {
        String address = addressOf(decided("move", "It leaks"));
        approve("move", address, "p-second", "reviewer", "nothing yet");
        approve("move", address, "p-third", "finance", "approve, p-second: I counted them");
        try (Browser leader = stack.browseAs("p-leader", "leader", "*")) {
            HtmlForm again = form(follow(leader, leader.get(address), "#decide"));
            again.getTextAreaByName("rationale").setText("It leaks badly");
            desk.answers(409, unapproved());
            HtmlPage refused = send(again);

            assertThat(codes(desk.last().body())).containsExactly(NOBODY_APPROVED);
            HtmlPage others = leader.get(addressOf(refused));
            assertThat(others.getElementById("words").asNormalizedText()).contains("It leaks badly");
            assertThat(others.getElementById("opinions").asNormalizedText()).isEqualTo("nothing yet");
        }
    }

    @Test
    void everythingThatIsApprovedIsShown() {
        try (Browser leader = stack.browseAs("p-leader", "leader", "*")) {
            HtmlForm form = decideForm(leader);
            choose(form, "outcome", "KILL");
            choose(form, "decision", "sell");
            choose(form, "reasonCode", "NO_CUSTOMER_NEED");
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
            desk.answers(409, unapproved());
            HtmlPage words = leader.get(addressOf(send(form)));

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
                    .treeToValue(desk.last().body(), Map.class)
                    .keySet()
                    .forEach(field -> assertThat(canonical).containsPattern(field + "=\\d"));
        }
    }

    @Test
    void whatMarkdownLeavesOutIsShownLetterByLetter() {
        HtmlPage words = read(addressOf(decided("sell", "Sell it <!-- for nothing -->")), "viewer");
        assertThat(words.querySelector("#words .markdown").asNormalizedText()).isEqualTo("Sell it");
        assertThat(words.querySelector("#words details[open] .letters").asNormalizedText())
                .contains("rationale=28:Sell it <!-- for nothing -->");
        assertThat(words.querySelectorAll("main form[method=post], #decide")).isEmpty();

        HtmlPage plain = read(addressOf(decided("sell", "Sell it")), "viewer");
        assertThat(plain.querySelectorAll("#words details[open]")).isEmpty();
        assertThat(plain.querySelectorAll("#words details .letters")).hasSize(1);
    }

    @Test
    void wordsThatAreAboutAnotherBetHaveAnotherHash() {
        String address = addressOf(decided("sell", "Sell it"));
        assertThat(hash(read(address.replace("/ferry/", "/bridge/"), "viewer")))
                .isNotEqualTo(hash(read(address, "viewer")));
    }

    @Test
    void whoIsNotSignedInYetReadsThemAfterwards() {
        String address = addressOf(decided("sell", letters(6_400)));
        assertThat(address.length()).isGreaterThan(5_000);
        try (Browser second = stack.browseAs("p-second", "reviewer", "*")) {
            second.forgetSession();
            HtmlPage words = second.get(address);
            assertThat(words.getUrl().getFile()).isEqualTo(address);
            desk.refuses(422, "text.missing|Expected 'text'.|Say why.", "contentHash.malformed|Expected one.|x");
            HtmlPage refused = send(form(words));
            assertThat(refused.getUrl().getFile()).isEqualTo(address);
            assertThat(hash(refused)).isEqualTo(hash(words));
            assertThat(codes(refused, "#text-refused")).containsExactly("text.missing");
            assertThat(codes(refused, "#contentHash-refused")).containsExactly("contentHash.malformed");
        }
    }

    @Test
    void wordsThatAreTooLongForAnAddressAreNotSentAround() {
        HtmlPage refused = decided("sell", letters(9_900));
        assertThat(refused.querySelectorAll("#approve input, #approve a")).isEmpty();
        assertThat(refused.getElementById("approve").asNormalizedText()).contains("too long for an address");
    }

    @Test
    void anAddressThatWasCutOffSaysSo() {
        String address = addressOf(decided("sell", "Sell it before it rains"));
        int sent = desk.sent().size();
        try (Browser second = stack.browseAs("p-second", "reviewer", "*")) {
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
        assertThat(desk.sent()).hasSize(sent);
    }

    @Test
    void whatElseStandsAgainstItIsPutRightFirst() {
        try (Browser leader = stack.browseAs("p-leader", "leader", "*")) {
            HtmlForm form = decideForm(leader);
            desk.refuses(
                    409,
                    "door.outsider-missing|Expected one from outside.|Ask somebody.",
                    "nextReviewBy.missing|Expected 'nextReviewBy'.|Say when.");
            assertThat(send(form).getElementById("approve").asNormalizedText())
                    .contains("Something else stands against it too");
            desk.refuses(409, "nextReviewBy.missing|Expected 'nextReviewBy'.|Say when.");
            assertThat(send(form).getElementById("approve")).isNull();
        }
    }

    @Test
    void withoutWordsOneApprovesTheHashThatAToolGave() {
        try (Browser second = stack.browseAs("p-second", "reviewer", "*")) {
            HtmlPage page = second.get("/bets/ferry/approval?decision=move");
            assertThat(page.getElementById("words")).isNull();
            assertThat(form(page).asNormalizedText()).contains("ask them for it");
            HtmlForm form = form(page);
            form.getInputByName("contentHash").setValue("ab".repeat(32));
            choose(form, "stance", "DISSENT");
            form.getTextAreaByName("text").setText("Too early");
            desk.refuses(
                    409,
                    "approval.repeated|Expected you to speak once.|Nothing to do.",
                    "contentHash.malformed|Expected a hash.|Take it from the refusal.");
            HtmlPage refused = send(form);

            assertThat(desk.last().path()).isEqualTo("/v1/bets/ferry/approvals?dryRun=false");
            assertThat(desk.last().body()).isEqualTo(JsonMapper.shared().readTree("""
                    {"decision": "move", "contentHash": "%s", "stance": "DISSENT", "text": "Too early"}
                    """.formatted("ab".repeat(32))));
            assertThat(codes(refused, "#decision-refused")).containsExactly("approval.repeated");
            assertThat(codes(refused, "#contentHash-refused")).containsExactly("contentHash.malformed");
        }
    }

    /** As a leader who is refused. */
    private HtmlPage decided(String decision, String rationale) {
        try (Browser leader = stack.browseAs("p-leader", "leader", "*")) {
            HtmlForm form = decideForm(leader);
            choose(form, "outcome", "CONTINUE");
            choose(form, "decision", decision);
            form.getTextAreaByName("rationale").setText(rationale);
            form.getTextAreaByName("alternativesRejected").setText("Wait: it rusts\nGive it away");
            form.getInputByName("nextReviewBy").setValue("2025-09-30");
            desk.answers(409, unapproved());
            return send(form);
        }
    }

    private HtmlForm decideForm(Browser leader) {
        desk.refuses(409, "gate.forecast-missing|Expected a forecast.|Say how likely."); // what the page asks first
        return form(leader.get("/bets/ferry/decide"));
    }

    /** The one address that there is to copy, without its host. */
    private String addressOf(HtmlPage refused) {
        DomElement shown = (DomElement) refused.querySelector("#approve input[readonly]");
        assertThat(refused.querySelectorAll("#approve input")).hasSize(1);
        assertThat(shown.getAttribute("value")).startsWith(stack.anybody().base() + "/bets/ferry/approval?words=");
        URI address = URI.create(shown.getAttribute("value"));
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private void approve(String decision, String address, String person, String role, String saidSoFar) {
        try (Browser browser = stack.browseAs(person, role, "*")) {
            HtmlPage words = browser.get(address);
            assertThat(words.getElementById("opinions").asNormalizedText()).isEqualTo(saidSoFar);
            assertThat(words.querySelectorAll("[name=contentHash], [name=decision], #decide"))
                    .isEmpty();
            HtmlForm form = form(words);
            choose(form, "stance", "APPROVE");
            form.getTextAreaByName("text").setText("I counted them");
            desk.records("bet/ferry", 1);
            String key = form.getInputByName("key").getValue();
            HtmlPage next = send(form);

            assertThat(next.getUrl().getFile()).isEqualTo("/bets/ferry?minVersion=1");
            assertThat(desk.last().key()).isEqualTo(key);
            assertThat(desk.last().path()).isEqualTo("/v1/bets/ferry/approvals?dryRun=false");
            assertThat(desk.last().body()).isEqualTo(JsonMapper.shared().readTree("""
                    {"decision": "%s", "contentHash": "%s", "stance": "APPROVE", "text": "I counted them"}
                    """.formatted(decision, hash(words))));
        }
        note(new DecisionApproved(
                new DecisionId(desk.last().body().get("decision").asString()),
                new PersonId(person),
                desk.last().body().get("contentHash").asString(),
                Stance.APPROVE,
                "I counted them"));
        stack.settle();
    }

    private void recordedBy(String address, String... opinions) {
        try (Browser leader = stack.browseAs("p-leader", "leader", "*")) {
            HtmlPage words = leader.get(address);
            assertThat(Browser.texts(words, "#opinions div")).containsExactly(opinions);
            HtmlPage decide = follow(leader, words, "#decide");
            desk.records("bet/ferry", 1);
            assertThat(send(form(decide)).getUrl().getFile()).isEqualTo("/bets/ferry?minVersion=1");
        }
    }

    private HtmlPage follow(Browser browser, HtmlPage page, String link) {
        desk.refuses(409, "gate.forecast-missing|Expected a forecast.|Say how likely.");
        return browser.get(((DomElement) page.querySelector(link)).getAttribute("href"));
    }

    private HtmlPage read(String address, String role) {
        try (Browser browser = stack.browse(role, "*")) {
            return browser.get(address);
        }
    }

    private static String hash(HtmlPage words) {
        return words.getElementById("hash").asNormalizedText();
    }

    /** What the command service's own rules have against a decision that a leader sends. */
    private List<String> codes(JsonNode body) {
        var decider = new BetDecider();
        BetState state = decider.initial();
        for (RecordedEvent each : stack.log().events()) {
            if (each.stream().equals(FERRY)) {
                state = decider.evolve(state, (BetEvent) each.event(), each.context());
            }
        }
        var leader = new Actor(new PersonId("p-leader"), Set.of("leader"), Set.of("*"));
        var now = new Circumstances(FERRY, THEN.plusSeconds(60), leader, Waiver.NONE, null, Map.of());
        RecordDecision decision = JsonMapper.shared().treeToValue(body, RecordDecision.class);
        return decider.decide(decision, state, now) instanceof Verdict.Refused<BetEvent> refused
                ? refused.violations().stream().map(Violation::code).toList()
                : List.of();
    }

    /** As the command service refuses what nobody approved. */
    private static String unapproved() {
        return """
                {"title": "Refused", "status": 409, "code": "x", "detail": "x", "violations": [
                  {"code": "door.approvals-missing", "detail": "Expected two.", "hint": "Ask them.",
                   "values": {"contentHash": "%1$s"}},
                  {"code": "door.outsider-missing", "detail": "Expected one from outside.", "hint": "Ask somebody.",
                   "values": {"contentHash": "%1$s"}}]}
                """.formatted("ab".repeat(32));
    }

    private static void choose(HtmlForm form, String field, String value) {
        form.getSelectByName(field).setSelectedAttribute(value, true);
    }

    private static String letters(int count) {
        return new Random(SEED)
                .ints(count, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void asked(String decision) {
        note(new DecisionRequested(
                new DecisionId(decision), "go on with " + decision + "?", List.of(), Door.ONE_WAY, NEEDED));
    }

    private void note(BetEvent event) {
        stack.log().append(FERRY, event, THEN, THEN);
    }
}
