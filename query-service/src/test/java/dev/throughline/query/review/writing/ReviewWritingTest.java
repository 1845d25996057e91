package dev.throughline.query.review.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.lives.World;
import dev.throughline.query.stack.Browser;
import dev.throughline.query.stack.CommandDesk;
import dev.throughline.query.stack.Stack;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written in a review goes out as the contract has it, and leads back to the review or to what was refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewWritingTest {
    private static final long SEED = Long.getLong("seed", 20261130);
    private static final String REVIEW = "?portfolio=payments&week=";

    private final CommandDesk desk = new CommandDesk();
    private final Stack stack = new Stack("--throughline.command-url=" + desk.url());
    private String week = "";

    @BeforeAll
    void someLives() {
        World.grown(stack.log(), SEED, World.START, "", World.Size.SMALL);
        stack.settle();
        week = stack.as("viewer", "*")
                .get("/v1/portfolios/payments/reviews?first=1")
                .json()
                .at("/edges/0/node/week")
                .asString();
    }

    @AfterAll
    void stop() {
        stack.close();
        desk.close();
    }

    @Test
    void anExplanationGoesOutAndLeadsBackToItsReview() throws IOException {
        desk.records("review/payments-" + week.toLowerCase(Locale.ROOT), 1);
        try (Browser browser = stack.browse("leader", "*")) {
            HtmlForm form = form(browser.get("/review/explain" + REVIEW + week + "&metric=orders"));
            form.getSelectByName("status").setSelectedAttribute("KNOWN", true);
            form.getTextAreaByName("text").setText("The bank was away");
            HtmlPage next = send(form);

            assertThat(desk.last().path())
                    .isEqualTo("/v1/portfolios/payments/reviews/" + week + "/explanations?dryRun=false");
            assertThat(desk.last().body()).isEqualTo(json("""
                    {"metric": "orders", "status": "KNOWN", "text": "The bank was away"}"""));
            assertThat(next.getUrl().getFile()).isEqualTo("/review" + REVIEW + week);
            assertThat(next.querySelector("h1").asNormalizedText()).isEqualTo("Weekly review " + week);
        }
    }

    @Test
    void aRefusedActionKeepsWhatWasTyped() throws IOException {
        desk.refuses(422, "due.in-the-past|Expected a day to come.|Choose a later one.");
        try (Browser browser = stack.browse("owner", "*")) {
            HtmlForm form = form(browser.get("/review/assign" + REVIEW + week));
            form.getTextAreaByName("text").setText("Call them");
            form.getInputByName("person").setValue("prs-7f3k2m9q");
            form.getInputByName("due").setValue("2020-01-01");
            HtmlPage again = send(form);

            assertThat(again.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(Browser.texts(again, "#due-refused"))
                    .containsExactly("Expected a day to come. Choose a later one.");
            assertThat(form(again).getTextAreaByName("text").getText()).isEqualTo("Call them");
        }
    }

    @Test
    void whoMayNotWriteIsOfferedNothing() {
        try (Browser browser = stack.browse("viewer", "*")) {
            for (String form : List.of("explain", "assign", "complete")) {
                assertThat(browser.get("/review/" + form + REVIEW + week).querySelectorAll("form[data-writes]"))
                        .isEmpty();
            }
            assertThat(browser.get("/review/assign?portfolio=payments&week=now")
                            .getWebResponse()
                            .getStatusCode())
                    .isEqualTo(400);
        }
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static HtmlForm form(HtmlPage page) {
        return page.querySelector("form[data-writes]");
    }

    private static HtmlPage send(HtmlForm form) throws IOException {
        return ((HtmlButton) form.querySelector("button")).click();
    }
}
