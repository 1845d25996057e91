package dev.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may not write or see something gets neither the form nor a link to it, as the guides say. */
@ExtendWith(InBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolesInBrowserIT {
    private static final List<String> WHERE_LINKS_ARE = List.of(
            "/roadmap",
            "/bets/{bet}",
            "/bets/{bet}/narrative",
            "/bets/{tested}",
            "/bets/{unowned}",
            "/bets/{asked}",
            "/bets/{young}",
            "/review?portfolio={portfolio}&week={open-week}");

    private final Demo demo;

    RolesInBrowserIT(Demo demo) {
        this.demo = demo;
    }

    List<String> personas() {
        return demo.personas().different();
    }

    @ParameterizedTest
    @MethodSource("personas")
    void decideWhatThereIs(String persona) {
        Browser browser = demo.browser();
        browser.signIn(persona);
        thereAreTheFormsOf(persona, browser);
        thereAreTheLinksOf(persona, browser);
        operationsAreForOperators(persona, browser);
        nothingIsWrittenAtAnotherMoment(persona, browser);
    }

    private void thereAreTheFormsOf(String persona, Browser browser) {
        Set<String> forms = demo.personas().writers().keySet();
        assertThat(forms).hasSizeGreaterThan(5);
        for (String form : forms) {
            int status = browser.open(page(form));
            boolean may = demo.personas().mayWrite(persona, form) && status == 200;
            assertThat(browser.has("main form[method=post]"))
                    .as(persona + " at " + form)
                    .isEqualTo(may);
            assertThat(browser.texts("main .empty").contains("None of your roles may write this."))
                    .as(persona + " is told so at " + form)
                    .isEqualTo(!may && status == 200);
        }
    }

    private void thereAreTheLinksOf(String persona, Browser browser) {
        Set<String> offered = new TreeSet<>();
        Set<String> expected = new TreeSet<>();
        for (String page : WHERE_LINKS_ARE) {
            if (browser.open(demo.address(page)) == 200) {
                browser.links()
                        .forEach(link -> demo.personas().writers().keySet().stream()
                                .filter(form -> PageList.fits(form, link) && !PageList.fits("/bets/{id}", form))
                                .forEach(offered::add));
            }
        }
        demo.personas().writers().keySet().stream()
                .filter(form -> demo.personas().mayWrite(persona, form))
                .filter(form -> form.equals("/bets/new") || demo.personas().seesDemo(persona))
                .forEach(expected::add);
        assertThat(offered).as("forms that " + persona + " is led to").isEqualTo(expected);
    }

    private void operationsAreForOperators(String persona, Browser browser) {
        boolean operator = demo.personas().is(persona, "operator");
        assertThat(browser.texts(".nav li").contains("Operations")).isEqualTo(operator);
        assertThat(browser.open("/operations")).isEqualTo(operator ? 200 : 403);
    }

    private void nothingIsWrittenAtAnotherMoment(String persona, Browser browser) {
        for (String page : WHERE_LINKS_ARE) {
            int status =
                    browser.open(demo.address(page) + (page.contains("?") ? "&" : "?") + demo.address("asOf={then}"));
            assertThat(browser.has("main form[method=post]"))
                    .as(persona + " at " + page)
                    .isFalse();
            if (status == 200) {
                assertThat(browser.texts("#says")).first().asString().contains("Not now:");
                assertThat(browser.links())
                        .noneMatch(link -> demo.personas().writers().keySet().stream()
                                .anyMatch(form -> PageList.fits(form, link)));
            }
        }
    }

    private String page(String form) {
        String moment = form.startsWith("/review") ? "?portfolio={portfolio}&week={open-week}" : "";
        return demo.address(form.replace("{id}", "{bet}") + moment);
    }
}
