package dev.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A leader walks through the life of one bet in the browser: proposes it, is refused once, writes its PR/FAQ, states what must
 * be true, tests that and records what was found, kills it, moves the time bar back and sees it alive, and forward again and
 * sees it killed.
 */
@ExtendWith(InBrowser.class)
class KilledBetInBrowserIT {
    private static final String TITLE = "Parcels to the balcony";
    private static final String HANDLE = ".handles [name^=asOf]";

    private final Demo demo;
    private final Browser browser;
    private final String portfolio = "walk-" + Long.toString(System.nanoTime(), 36);

    KilledBetInBrowserIT(Demo demo) {
        this.demo = demo;
        this.browser = demo.browser();
    }

    @BeforeEach
    void signIn() throws Exception {
        demo.stack().commands("leader").send("/v1/portfolios/" + portfolio, """
                {"name": "A walk", "currency": "EUR", "zone": "Europe/Berlin"}
                """);
        browser.as(Mode.LIGHT_WIDE);
        browser.signIn("leader");
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(browser.complaints(409, 422)).isEmpty();
    }

    @Test
    void isAliveBeforeItsKillAndDeadAfter() throws Exception {
        String bet = proposed();
        narrativeWritten(bet);
        assumptionStated(bet);
        pressureTestStarted();
        evidenceRecorded(bet);
        killed(bet);
        movedBackItIsAlive(bet);
        movedForwardItIsKilled(bet);
    }

    private String proposed() throws Exception {
        browser.open("/roadmap");
        browser.click("main a[href^='/bets/new']");
        browser.choose("portfolio", portfolio);
        browser.type("title", TITLE);
        browser.type("customer", "People on the fourth floor");
        browser.type("benefit", "The parcel is on the balcony");
        browser.choose("innovationType", "ADJACENT");
        browser.choose("door", "TWO_WAY");
        browser.choose("origin", "COMPETITOR");
        browser.click("main button.primary");

        assertThat(browser.texts(".field:has([name=problem][aria-invalid=true]) .field-refusal"))
                .as("the refusal beside its field")
                .hasSize(1)
                .first()
                .asString()
                .contains("Expected");
        assertThat(browser.one("[name=title]").getDomProperty("value")).isEqualTo(TITLE);
        assertThat(titles()).doesNotContain(TITLE);

        browser.type("problem", "The courier leaves a card and drives off");
        browser.click("main button.primary");
        assertThat(browser.texts("h1")).containsExactly(TITLE);
        assertThat(browser.texts("ol.path strong")).containsExactly("proposed");
        assertThat(titles()).contains(TITLE);
        return browser.path().replaceAll("/bets/([^?#]+).*", "$1");
    }

    private void narrativeWritten(String bet) {
        browser.open("/bets/" + bet + "/narrative?portfolio=" + portfolio);
        browser.click("main a[href*='/narrative/edit']");
        browser.one("#SOLUTION").sendKeys("A drone lands between the flowers");
        assertThat(browser.texts("#words-SOLUTION")).containsExactly("6 words");
        browser.click("main button.primary");
        assertThat(browser.texts(".reading section .markdown")).containsExactly("A drone lands between the flowers");
    }

    private void assumptionStated(String bet) {
        browser.open("/bets/" + bet + "?portfolio=" + portfolio);
        browser.click("main a[href*='/assumption']");
        browser.type("text", "People have balconies");
        browser.choose("risk", "DESIRABILITY");
        browser.one("[name=critical]").click();
        browser.click("main button.primary");
        assertThat(browser.texts("section[aria-labelledby=assumptions] tbody th"))
                .singleElement()
                .asString()
                .contains("People have balconies");
    }

    private void pressureTestStarted() {
        browser.click("main a[href*='/pressure-test']");
        browser.type("method", "Ringing at ten houses");
        browser.one("[name=assumptions]").click();
        browser.click("main button.primary");
    }

    private void evidenceRecorded(String bet) {
        browser.open("/bets/" + bet + "?portfolio=" + portfolio);
        assertThat(browser.texts("ol.path strong")).containsExactly("proposed", "pressure testing");
        browser.click("main a[href*='/evidence']");
        browser.choose("finding", "REFUTES");
        browser.type("cohort", "ten-houses");
        browser.type("externalParticipants", "10");
        browser.type("summary", "Three of ten have one");
        browser.click("main button.primary");
        assertThat(browser.texts("section[aria-labelledby=assumptions] tbody td"))
                .anyMatch(text -> text.contains("Three of ten have one"));
    }

    private void killed(String bet) {
        browser.click("main a[href$='/decide']");
        browser.choose("outcome", "KILL");
        browser.type("rationale", "Seven of ten have no balcony");
        browser.click("main button.primary");
        assertThat(browser.texts(".field:has([name=reasonCode][aria-invalid=true]) .field-refusal"))
                .as("the refusal beside its field")
                .hasSize(1);

        browser.choose("reasonCode", "NO_CUSTOMER_NEED");
        browser.type("learnings", "Ask who has a balcony first");
        browser.enter("capacityReleasedOn", LocalDate.now(ZoneId.of("Europe/Berlin")));
        browser.click("main button.primary");
        assertThat(browser.texts(".refusal li, .field-refusal")).isEmpty();
        assertThat(browser.path()).startsWith("/bets/" + bet);
        assertThat(browser.texts("ol.path strong")).containsExactly("proposed", "pressure testing", "killed");
        assertThat(browser.links()).noneMatch(link -> link.matches("/bets/.+/(decide|evidence)"));
    }

    private void movedBackItIsAlive(String bet) throws Exception {
        JsonNode stages = stages(bet);
        Instant tested = Instant.parse(stages.get(1).path("since").asString());
        Instant killed = Instant.parse(stages.get(2).path("since").asString());
        browser.open("/bets/" + bet + "?portfolio=" + portfolio);
        Instant between = tested.plus(Duration.between(tested, killed).dividedBy(2));
        browser.slide(HANDLE, part(HANDLE, between));

        assertThat(browser.path()).contains("asOf=");
        assertThat(browser.texts("#says")).first().asString().contains("Not now:");
        assertThat(browser.texts("ol.path strong")).containsExactly("proposed", "pressure testing");
        assertThat(browser.links()).noneMatch(link -> link.matches("/bets/.+/(decide|evidence)"));
        assertThat(browser.has("main form[method=post]")).isFalse();
        browser.click(".nav a[href^='/roadmap']");
        assertThat(browser.texts("article.card h3")).contains(TITLE);
        browser.click("article.card h3 a");
    }

    private void movedForwardItIsKilled(String bet) {
        browser.slide(HANDLE, 1);
        assertThat(browser.path()).startsWith("/bets/" + bet);
        assertThat(browser.texts("ol.path strong")).last().isEqualTo("killed");
        assertThat(browser.texts("#says")).first().asString().doesNotContain("Not now");
        browser.open("/graveyard?portfolio=" + portfolio);
        assertThat(browser.texts("tbody th a")).contains(TITLE);
    }

    /** How far along a handle of the time bar a moment is. */
    private double part(String handle, Instant moment) {
        double first = Double.parseDouble(browser.one(handle).getDomAttribute("min"));
        double last = Double.parseDouble(browser.one(handle).getDomAttribute("max"));
        return (moment.getEpochSecond() - first) / (last - first);
    }

    private JsonNode stages(String bet) throws Exception {
        return demo.as("leader").rest("/v1/bets/" + bet).at("/bet/stages");
    }

    private List<String> titles() throws Exception {
        return DemoPlaces.nodes(demo.as("leader").rest("/v1/roadmap?portfolio=" + portfolio)).stream()
                .map(item -> item.path("title").asString())
                .toList();
    }
}
