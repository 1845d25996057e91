package dev.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Behind a one-way door a leader is refused, sends others the address that the page gives, two of them read the decision there
 * and approve it, and the leader comes back by the same address: with another word in vain, with the same ones it is recorded.
 */
@ExtendWith(InBrowser.class)
class FourEyesInBrowserIT {
    private static final List<String> NOBODY_APPROVED = List.of("door.approvals-missing", "door.outsider-missing");

    private final Demo demo;
    private final Browser browser;
    private final String bet = "ferry-" + Long.toString(System.nanoTime(), 36);

    FourEyesInBrowserIT(Demo demo) {
        this.demo = demo;
        this.browser = demo.browser();
    }

    @BeforeEach
    void somethingIsAsked() throws Exception {
        demo.stack().commands("leader").send("/v1/portfolios/" + bet, """
                {"name": "A harbour", "currency": "EUR", "zone": "Europe/Berlin"}
                """);
        demo.stack().commands("pm").send("/v1/bets/" + bet, """
                {"portfolio": "%s", "title": "Ferry", "customer": "Commuters", "problem": "The bridge is full",
                 "benefit": "They sit and read", "innovationType": "ADJACENT", "door": "ONE_WAY", "origin": "COMPETITOR"}
                """.formatted(bet));
        demo.stack().commands("pm").send("/v1/bets/" + bet + "/requests", """
                {"decision": "go-on", "question": "Do we order a second one?", "neededBy": "%s"}
                """.formatted(
                        LocalDate.now().plusDays(9)));
        browser.as(Mode.LIGHT_WIDE);
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(browser.complaints(409)).isEmpty();
    }

    @Test
    void approveWhatTheyReadAndNothingElseIsRecorded() {
        String address = refused();
        approved(address, "reviewer");
        approved(address, "finance");

        browser.signIn("leader");
        backAt(address);
        browser.type("rationale", " at all");
        browser.click("main button.primary");
        assertThat(codes()).isEqualTo(NOBODY_APPROVED);

        backAt(address);
        browser.click("main button.primary");
        assertThat(codes()).isEmpty();
        assertThat(browser.path()).startsWith("/bets/" + bet + "?minVersion=");
        assertThat(browser.texts(".decision h3")).singleElement().asString().startsWith("continue");
    }

    /** Where the decision can be read. */
    private String refused() {
        browser.signIn("leader");
        browser.open("/bets/" + bet + "/decide");
        browser.choose("outcome", "CONTINUE");
        browser.choose("decision", "go-on");
        browser.type("rationale", "Nobody wants to swim");
        browser.enter("nextReviewBy", LocalDate.now().plusDays(90));
        browser.click("main button.primary");
        assertThat(codes()).isEqualTo(NOBODY_APPROVED);
        String address = Objects.requireNonNull(browser.one("#approve input").getDomProperty("value"));
        assertThat(address).startsWith(demo.stack().pages() + "/bets/" + bet + "/approval?words=");
        return address.substring(demo.stack().pages().length());
    }

    private void approved(String address, String persona) {
        browser.signIn(persona);
        browser.open(address);
        assertThat(browser.texts("#words dd"))
                .contains("Do we order a second one?", "continue", "Nobody wants to swim");
        browser.choose("stance", "APPROVE");
        browser.type("text", "So it is");
        browser.click("main button.primary");
        assertThat(codes()).isEmpty();
        browser.open(address);
        assertThat(browser.texts("#opinions")).singleElement().asString().contains("So it is");
    }

    private void backAt(String address) {
        browser.open(address);
        browser.click("#decide");
        assertThat(browser.one("[name=rationale]").getDomProperty("value")).isEqualTo("Nobody wants to swim");
    }

    private List<String> codes() {
        return browser.all(".refusal [data-code], .field-refusal [data-code]").stream()
                .map(each -> String.valueOf(each.getDomAttribute("data-code")))
                .toList();
    }
}
