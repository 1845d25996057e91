package dev.throughline.query.bet.writing;

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
import dev.throughline.events.bet.DecisionOutcome;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bet about which two things are asked that cannot be walked back, and what people do with its pages. */
final class Ferry implements AutoCloseable {
    private static final Instant THEN = Instant.parse("2025-03-14T10:00:00Z");
    private static final LocalDate NEEDED = LocalDate.parse("2025-04-14");
    private static final StreamId FERRY = EventLog.bet("ferry");

    final CommandDesk desk = new CommandDesk();
    final Stack stack = new Stack("--throughline.command-url=" + desk.url());

    Ferry() {
        stack.log().append(EventLog.portfolio("harbour"), Facts.opened("Harbour", "EUR", "UTC"), THEN, THEN);
        stack.log().append(EventLog.bet("bridge"), Facts.proposed("harbour", "Bridge"), THEN, THEN);
        note(Facts.proposed("harbour", "Ferry"));
        note(Facts.owned("p-owner"));
        asked("sell");
        asked("move");
        asked("paint");
        note(Facts.decided("paint", DecisionOutcome.CONTINUE));
        stack.settle();
    }

    /** As a leader who is refused. */
    HtmlPage decided(String decision, String rationale) {
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

    HtmlForm decideForm(Browser leader) {
        desk.refuses(409, "gate.forecast-missing|Expected a forecast.|Say how likely."); // what the page asks first
        return form(leader.get("/bets/ferry/decide"));
    }

    /** The one address that there is to copy, without its host. */
    String addressOf(HtmlPage refused) {
        DomElement shown = (DomElement) refused.querySelector("#approve input[readonly]");
        assertThat(refused.querySelectorAll("#approve input")).hasSize(1);
        assertThat(shown.getAttribute("value")).startsWith(stack.anybody().base() + "/bets/ferry/approval?words=");
        URI address = URI.create(shown.getAttribute("value"));
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    /** One that carries this, whoever made it. */
    static String address(String text) {
        return "/bets/ferry/approval?words=" + AddressText.of(text).orElseThrow();
    }

    void approve(String decision, String address, String person, String role, String saidSoFar) {
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
            assertThat(desk.last().body())
                    .isEqualTo(JsonMapper.shared().readTree("""
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

    void recordedBy(String address, String... opinions) {
        try (Browser leader = stack.browseAs("p-leader", "leader", "*")) {
            HtmlPage words = leader.get(address);
            assertThat(Browser.texts(words, "#opinions div")).containsExactly(opinions);
            HtmlPage decide = follow(leader, words, "#decide");
            desk.records("bet/ferry", 1);
            assertThat(send(form(decide)).getUrl().getFile()).isEqualTo("/bets/ferry?minVersion=1");
        }
    }

    HtmlPage follow(Browser browser, HtmlPage page, String link) {
        desk.refuses(409, "gate.forecast-missing|Expected a forecast.|Say how likely.");
        return browser.get(((DomElement) page.querySelector(link)).getAttribute("href"));
    }

    HtmlPage read(String address, String role) {
        try (Browser browser = stack.browse(role, "*")) {
            return browser.get(address);
        }
    }

    static String hash(HtmlPage words) {
        return words.getElementById("hash").asNormalizedText();
    }

    /** What the command service's own rules have against a decision that a leader sends. */
    List<String> against(JsonNode body) {
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
    static String unapproved() {
        return """
                {"title": "Refused", "status": 409, "code": "x", "detail": "x", "violations": [
                  {"code": "door.approvals-missing", "detail": "Expected two.", "hint": "Ask them.",
                   "values": {"contentHash": "%1$s"}},
                  {"code": "door.outsider-missing", "detail": "Expected one from outside.", "hint": "Ask somebody.",
                   "values": {"contentHash": "%1$s"}}]}
                """.formatted("ab".repeat(32));
    }

    static void choose(HtmlForm form, String field, String value) {
        form.getSelectByName(field).setSelectedAttribute(value, true);
    }

    static String letters(int count, long seed) {
        return new Random(seed)
                .ints(count, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    void asked(String decision) {
        note(new DecisionRequested(
                new DecisionId(decision), "go on with " + decision + "?", List.of(), Door.ONE_WAY, NEEDED));
    }

    void note(BetEvent event) {
        stack.log().append(FERRY, event, THEN, THEN);
    }

    @Override
    public void close() {
        stack.close();
        desk.close();
    }
}
