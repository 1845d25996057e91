package dev.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
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
 *
 * <p>The leader, who may write most, sees each page in all four modes, and loads it once more at 390 pixels. The others see
 * it in one mode, which changes from page to page; {@code -Dseed=} starts with another one. axe-core takes most of the time,
 * so it does not look again at exactly the same content: at the leader's in the same mode, at others' in any.
 */
@ExtendWith(InBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageInBrowserIT {
    private static final int SEED = Integer.getInteger("seed", 0);
    private static final String LEADER = "leader";

    private final BrowsedDemo demo;
    private final Set<String> lookedAt = new HashSet<>();
    private final Set<String> links = new TreeSet<>();

    EveryPageInBrowserIT(BrowsedDemo demo) {
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
        System.out.println(persona + ", seed " + SEED);
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
                faults.addAll(faults(path, browser, status, persona.equals(LEADER)));
            }
        }
        assertThat(faults).as("faults that " + persona + " meets").isEmpty();
        List<String> mapped = PageList.mapped();
        assertThat(links)
                .filteredOn(link -> !link.startsWith("/v1/") && !link.startsWith("/actuator/"))
                .allMatch(
                        link -> link.equals("/logout") || mapped.stream().anyMatch(page -> PageList.fits(page, link)));
    }

    private List<String> faults(String path, Browser browser, int status, boolean inFull) {
        links.addAll(browser.links());
        List<String> content = browser.content();
        List<String> faults = new ArrayList<>();
        for (Mode mode : inFull ? List.of(Mode.values()) : List.of(turn(path))) {
            browser.as(mode);
            List<String> found = new ArrayList<>(browser.stickingOut());
            found.addAll(isNew(content, mode, inFull) ? browser.barriers() : List.of());
            found.addAll(browser.complaints(status));
            found.forEach(fault -> faults.add(path + " " + mode + ": " + fault));
        }
        return faults;
    }

    private boolean isNew(List<String> content, Mode mode, boolean inFull) {
        boolean isNew = false;
        for (String part : content) {
            isNew |= lookedAt.add(part);
            isNew |= inFull && lookedAt.add(mode + part);
        }
        return isNew;
    }

    private static Mode turn(String path) {
        Mode[] all = Mode.values();
        return all[Math.floorMod(PageList.ALL.indexOf(path) + SEED, all.length)];
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
    void isInTheList() throws IOException {
        List<String> mapped = PageList.mapped();
        assertThat(mapped)
                .hasSizeGreaterThan(30)
                .filteredOn(page -> !PageList.NO_PAGES.contains(page))
                .allMatch(page -> PageList.ALL.stream().anyMatch(path -> PageList.fits(page, path)));
        assertThat(PageList.ALL).allMatch(path -> mapped.stream().anyMatch(page -> PageList.fits(page, path)));
    }
}
