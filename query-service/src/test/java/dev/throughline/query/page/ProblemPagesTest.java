package dev.throughline.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.stack.Browser;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.htmlunit.WebResponse;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextInput;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever goes wrong, somebody with a browser reads a page, and a program reads a problem. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemPagesTest {
    private static final String PROBLEM = "application/problem+json";

    private final Stack stack = new Stack();

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void aRoleThatIsMissingIsSaidForPeople() {
        try (Browser browser = stack.browse("leader", "*")) {
            HtmlPage page = browser.get("/operations");

            assertProblem(page, 403, "You may not open this");
        }
    }

    @Test
    void anAddressWithoutAPageIsSaidForPeople() {
        try (Browser browser = stack.browse("leader", "*")) {
            assertProblem(browser.get("/roadmaps"), 404, "There is nothing at this address");
            assertProblem(browser.get("/v1/roadmaps"), 404, "There is nothing at this address");
        }
        Reply program = stack.as("leader", "*").get("/v1/roadmaps");
        assertThat(program.status()).isEqualTo(404);
        assertThat(program.type()).startsWith(PROBLEM);
    }

    @Test
    void aFailureLeaksNothing() {
        JdbcTemplate db = stack.service().getBean(JdbcTemplate.class);
        try (Browser browser = stack.browse("leader", "*")) {
            db.execute("ALTER TABLE portfolio_row RENAME TO mislaid");
            HtmlPage page = browser.get("/roadmap");
            Reply program = stack.as("leader", "*").get("/v1/portfolios/payments");

            assertProblem(page, 500, "Something went wrong on our side");
            assertThat(page.asXml()).doesNotContain("portfolio_row", "SQL", "xception", "dev.throughline");
            assertThat(program.type()).startsWith(PROBLEM);
            assertThat(program.text("/code")).isEqualTo("service.failed");
        } finally {
            db.execute("ALTER TABLE mislaid RENAME TO portfolio_row");
        }
    }

    @Test
    void aFormOfASessionThatEndedIsNotSentAndNotLost() throws IOException {
        try (Browser browser = stack.browse("proposer", "*")) {
            HtmlPage form = browser.get("/bets/new");
            ((HtmlTextInput) form.querySelector("input[name=title]")).setValue("Pay in <b>one</b> tap");
            browser.forgetSession();
            HtmlPage page = press(form);

            assertProblem(page, 403, "You were signed out before this was sent");
            assertThat(Browser.texts(page, "main dd")).contains("Pay in <b>one</b> tap");
            assertThat(page.asXml()).doesNotContain("_csrf");
            assertThat(Browser.texts(page, "main a[href='/bets/new']")).hasSize(1);
        }
    }

    @Test
    void aFormOfAnotherSessionIsNotSentEither() throws IOException {
        try (Browser browser = stack.browse("proposer", "*")) {
            HtmlPage form = browser.get("/bets/new");
            ((HtmlInput) form.querySelector("main input[name=_csrf]")).setValue("of-another-session");

            assertProblem(press(form), 403, "You were signed out before this was sent");
        }
    }

    @Test
    void aFormThatAnotherSiteSendsIsRefusedAndNotRepeated() {
        Reply reply = stack.anybody()
                .send(stack.anybody()
                        .request("/bets/new")
                        .header("Accept", "text/html")
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Referer", "https://elsewhere.example/page")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("title=Call+this+number")));

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.type()).startsWith("text/html");
        assertThat(reply.body()).doesNotContain("Call this number", "elsewhere.example");
    }

    @Test
    void aSignInThatFailedEndsOnAPage() {
        Reply reply = stack.anybody()
                .send(stack.anybody()
                        .request("/login/oauth2/code/throughline?code=x&state=y")
                        .header("Accept", "text/html")
                        .GET());

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.body()).contains("Signing in did not work");
    }

    private static void assertProblem(HtmlPage page, int status, String title) {
        WebResponse response = page.getWebResponse();
        assertThat(response.getStatusCode()).as(page.asNormalizedText()).isEqualTo(status);
        assertThat(response.getContentType()).isEqualTo("text/html");
        assertThat(Browser.texts(page, "h1")).containsExactly(title);
        assertThat(Browser.texts(page, "main code"))
                .containsExactly(response.getResponseHeaderValue("X-Correlation-Id"));
        assertThat(response.getResponseHeaderValue("Content-Security-Policy")).contains("default-src 'none'");
    }

    /** As a browser that does not check fields itself. */
    private static HtmlPage press(HtmlPage page) throws IOException {
        page.querySelectorAll("form").forEach(form -> ((HtmlForm) form).setAttribute("novalidate", ""));
        return ((HtmlButton) page.querySelector("main form button.primary")).click();
    }
}
