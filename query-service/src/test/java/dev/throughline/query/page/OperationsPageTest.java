package dev.throughline.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.BetId;
import dev.throughline.events.bet.RoadmapEvent.DependencyCleared;
import dev.throughline.query.stack.Browser;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Stack;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.htmlunit.Page;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An operator sees what stands still, and decides; nobody else comes in. */
class OperationsPageTest {
    private final Stack stack = new Stack();

    @BeforeEach
    void anEventWithoutItsBet() {
        Instant at = Instant.parse("2026-01-05T10:00:00Z");
        stack.log().append(EventLog.bet("ghost"), new DependencyCleared(new BetId("other"), "gone"), at, at);
        stack.send();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> letters("WAITING").size() == 1);
    }

    @AfterEach
    void stop() {
        stack.close();
    }

    @Test
    void anOperatorRetriesInVainAndThenSkipsWithAReason() throws IOException {
        try (Browser browser = stack.browse("operator", "*")) {
            HtmlPage page = browser.get("/operations");
            assertThat(Browser.texts(page, "article h3")).containsExactly("bet/ghost, event 1");
            assertThat(Browser.texts(page, "section[aria-labelledby=parked] tbody th")).containsExactly("bet/ghost");

            HtmlPage retried = press(page, "form[action$='/retry'] button");
            assertThat(retried.getUrl().getPath()).isEqualTo("/operations");
            assertThat(Browser.texts(retried, "main > .refusal").getFirst())
                    .contains(letters("WAITING").get(0).get("failure").asString());

            HtmlPage silent = press(retried, "form[action$='/skip'] button");
            assertThat(Browser.texts(silent, "main > .refusal").getFirst()).contains("reason");
            assertThat(letters("WAITING").size()).isEqualTo(1);

            HtmlInput reason = silent.querySelector("input[name=reason]");
            reason.setValue("its bet is nowhere");
            HtmlPage skipped = press(silent, "form[action$='/skip'] button");

            assertThat(skipped.getUrl().getPath()).isEqualTo("/operations");
            assertThat(Browser.texts(skipped, "article")).isEmpty();
            assertThat(letters("SKIPPED").get(0).get("reason").asString()).isEqualTo("its bet is nowhere");
            assertThat(letters("SKIPPED").get(0).get("settledBy").asString()).isEqualTo("p-somebody");
        }
    }

    @Test
    void nobodyElseComesInOrSeesTheWay() {
        try (Browser browser = stack.browse("leader", "*")) {
            assertThat(browser.status("/operations")).isEqualTo(403);
            assertThat(Browser.texts(browser.get("/agenda"), ".nav a")).doesNotContain("Operations");
        }
    }

    @Test
    void nothingIsOfferedAtAnotherMoment() {
        try (Browser browser = stack.browse("operator", "*")) {
            HtmlPage page = browser.get("/operations?asOf=2026-01-04");

            assertThat(Browser.texts(page, "article h3")).hasSize(1);
            assertThat(page.querySelectorAll("main form")).isEmpty();
        }
    }

    private JsonNode letters(String state) {
        return stack.as("operator", "*").get("/v1/operations/dead-letters?state=" + state).json();
    }

    /** As a browser that does not check fields itself. */
    private static HtmlPage press(HtmlPage page, String button) throws IOException {
        page.querySelectorAll("form").forEach(form -> ((HtmlForm) form).setAttribute("novalidate", ""));
        Page next = ((HtmlButton) page.querySelector(button)).click();
        assertThat(next)
                .as(next.getUrl() + " " + next.getWebResponse().getContentAsString())
                .isInstanceOf(HtmlPage.class);
        return (HtmlPage) next;
    }
}
