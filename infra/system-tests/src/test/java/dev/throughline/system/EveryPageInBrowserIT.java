package dev.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page as every persona, light and dark, wide and narrow: nothing on the console, nothing that the page's policy
 * forbids, nothing wider than its place, and nothing that axe-core calls serious or critical.
 */
@ExtendWith(InBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageInBrowserIT {
    private static final String LEADER = "leader";

    private final Demo demo;
    private final Barriers barriers = new Barriers();
    private final Set<String> links = new TreeSet<>();

    EveryPageInBrowserIT(Demo demo) {
        this.demo = demo;
    }

    /** Who may write most comes first. */
    List<String> personas() {
        List<String> personas = new ArrayList<>(demo.personas().different());
        personas.remove(LEADER);
        personas.addFirst(LEADER);
        return personas;
    }

    @ParameterizedTest
    @MethodSource("personas")
    void isWithoutFault(String persona) throws IOException {
        Browser browser = demo.browser();
        browser.signIn(persona);
        List<String> faults = new ArrayList<>();
        for (String path : PageList.ALL) {
            browser.as(Mode.LIGHT_WIDE);
            int status = browser.open(demo.address(path));
            if (status != PageList.status(path, persona, demo.personas())) {
                faults.add(path + " answers " + status);
            }
            if (status == 403) { // Who is turned away gets a problem as JSON, which has no icon and is no page.
                browser.complaints(403, 404);
            } else {
                faults.addAll(faults(path, browser, status));
            }
        }
        assertThat(faults).as("faults that " + persona + " meets").isEmpty();
        List<String> mapped = PageList.mapped();
        assertThat(links)
                .filteredOn(link -> !link.startsWith("/v1/") && !link.startsWith("/actuator/"))
                .allMatch(
                        link -> link.equals("/logout") || mapped.stream().anyMatch(page -> PageList.fits(page, link)));
    }

    private List<String> faults(String path, Browser browser, int status) {
        links.addAll(browser.links());
        List<String> faults = new ArrayList<>();
        barriers.inContent(browser).forEach(fault -> faults.add(path + ": " + fault));
        for (Mode mode : Mode.values()) {
            browser.as(mode);
            List<String> found = new ArrayList<>(browser.stickingOut());
            found.addAll(barriers.inLooks(browser, mode));
            found.addAll(browser.complaints(status));
            found.forEach(fault -> faults.add(path + " " + mode + ": " + fault));
        }
        return faults;
    }

    @Test
    void isAsNarrowWhenItIsLoadedNarrow() {
        Browser browser = demo.browser();
        browser.signIn(LEADER);
        browser.as(Mode.LIGHT_NARROW);
        for (String path : PageList.ALL) {
            int status = browser.open(demo.address(path));
            assertThat(browser.stickingOut()).as(path).isEmpty();
            assertThat(browser.complaints(status, status == 403 ? 404 : status))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void wouldNotHideAFault() {
        Browser browser = demo.browser();
        browser.signIn("viewer");
        browser.as(Mode.LIGHT_NARROW);
        browser.open("/roadmap");
        browser.run(
                "const pale = document.querySelector('h1'); pale.style.color = '#eeeeee'; pale.style.width = '3000px';"
                        + "console.error('planted'); fetch('https://elsewhere.invalid/').catch(() => 0)");
        assertThat(browser.barriers()).anyMatch(fault -> fault.startsWith("color-contrast"));
        assertThat(browser.stickingOut()).anyMatch(fault -> fault.contains("the page is"));
        browser.settle();
        assertThat(browser.complaints(200))
                .anyMatch(fault -> fault.contains("planted"))
                .anyMatch(fault -> fault.startsWith("connect-src https://elsewhere.invalid/"));
    }

    @Test
    void wouldNotHideWhatIsPaleInTheDarkOnly() {
        Browser browser = demo.browser();
        browser.signIn("viewer");
        browser.as(Mode.LIGHT_WIDE);
        browser.open("/roadmap");
        browser.run("const style = new CSSStyleSheet();"
                + "style.replaceSync('@media (prefers-color-scheme: dark) { h1 { color: #444 !important } }');"
                + "document.adoptedStyleSheets = [style]");
        Barriers barriers = new Barriers();
        assertThat(barriers.inLooks(browser, Mode.LIGHT_WIDE)).isEmpty();
        browser.as(Mode.DARK_WIDE);
        assertThat(barriers.inLooks(browser, Mode.DARK_WIDE))
                .singleElement()
                .asString()
                .startsWith("color-contrast");
        assertThat(barriers.inLooks(browser, Mode.DARK_WIDE)).as("once").isEmpty();
    }

    @Test
    void isInTheList() throws IOException {
        List<String> mapped = PageList.mapped();
        assertThat(mapped)
                .hasSizeGreaterThan(30)
                .filteredOn(page -> !PageList.NO_PAGES.contains(page))
                .allMatch(page -> PageList.ALL.stream().anyMatch(path -> PageList.fits(page, path)));
        assertThat(PageList.ALL).allMatch(path -> mapped.stream().anyMatch(page -> PageList.fits(page, path)));
    }
}
