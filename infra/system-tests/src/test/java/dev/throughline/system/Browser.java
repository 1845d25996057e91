package dev.throughline.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A Chromium without a window that remembers what it complained about. It calls nobody but the stack. */
final class Browser implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int THUMB = 16;
    private static final String AXE = file("/axe.min.js");

    private final String base;
    private final ChromeDriver driver;

    Browser(Chromium chromium, String base) {
        this.base = base;
        this.driver = chromium.start();
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script("watch.js")));
        as(Mode.LIGHT_WIDE);
    }

    /** Goes to the login and chooses a persona there, as somebody else before or nobody. */
    void signIn(String persona) {
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.get(base + "/roadmap");
        driver.findElement(By.cssSelector("button[value=" + persona + "]")).click();
        Await.until(
                PATIENCE, () -> Objects.requireNonNull(driver.getCurrentUrl()).startsWith(base));
        settle();
        complaints();
    }

    /** The status of its answer; the page is loaded and knows what its people are called. */
    int open(String path) {
        driver.get(base + path);
        settle();
        Object status = run("return performance.getEntriesByType('navigation').at(0).responseStatus");
        return status instanceof Number number ? number.intValue() : 0;
    }

    /** Until the page is loaded and knows what its people are called. */
    void settle() {
        Await.until(
                PATIENCE,
                () -> Boolean.TRUE.equals(
                        run("return document.readyState === 'complete' && window.watched.waitingFor === 0")));
    }

    void as(Mode mode) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", mode.scheme()))));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", mode.width(), "height", mode.height(), "deviceScaleFactor", 1, "mobile", false));
    }

    /** Where it is, without the host. */
    String path() {
        return Objects.requireNonNull(driver.getCurrentUrl()).substring(base.length());
    }

    /**
     * What went wrong since it was asked last: errors and warnings of the console, and what the page's policy forbade.
     *
     * @param expected the statuses that pages were expected to have, which the console tells if they are refusals
     */
    List<String> complaints(Integer... expected) {
        List<String> complaints = new ArrayList<>(list("watched", "return window.watched.refused"));
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            boolean isExpected =
                    Stream.of(expected).anyMatch(status -> entry.getMessage().contains("with a status of " + status));
            if (entry.getLevel().intValue() >= Level.WARNING.intValue() && !isExpected) {
                complaints.add(entry.getMessage());
            }
        }
        return complaints;
    }

    /** What axe-core finds serious or critical on the page. */
    List<String> barriers() {
        return axe();
    }

    /**
     * What axe-core finds serious or critical in some of the elements.
     *
     * @param places where they stand, as {@link #looks()} tells
     */
    List<String> barriers(List<Number> places) {
        return axe(places);
    }

    private List<String> axe(Object... places) {
        if (Boolean.FALSE.equals(run("return 'axe' in window"))) {
            run(AXE);
        }
        return list("axe", script("axe.js"), places);
    }

    List<String> stickingOut() {
        return list("wide", script("sticking-out.js"));
    }

    /** The places that the page offers, and its own content. */
    List<String> content() {
        return list("content", script("content.js"));
    }

    /** For each look that an element of the page has, the first place that has it. */
    @SuppressWarnings("unchecked")
    Map<String, Number> looks() {
        return (Map<String, Number>) run(script("looks.js"));
    }

    /** The addresses of links and forms, without what they ask. */
    List<String> links() {
        return list("links", script("links.js"));
    }

    /** The text of each element. */
    List<String> texts(String selector) {
        return rows(selector, "").stream().map(List::getFirst).toList();
    }

    /** For each row the text of each of these cells of it; people by id. */
    @SuppressWarnings("unchecked")
    List<List<String>> rows(String rows, String... cells) {
        return (List<List<String>>) run(script("texts.js"), rows, List.of(cells));
    }

    /**
     * Clicks on a handle's bar and waits for the page of that moment.
     *
     * @param part how far along, from 0 to 1
     */
    void slide(String handle, double part) {
        WebElement bar = one(handle);
        int track = bar.getSize().getWidth() - THUMB;
        goOn(() -> new Actions(driver)
                .moveToElement(bar, (int) Math.round((part - 0.5) * track), 0)
                .click()
                .perform());
    }

    /** Brings a link or button to the middle of the window, as a reader would, and follows it. */
    void click(String selector) {
        WebElement target = one(selector);
        run("arguments[0].scrollIntoView({block: 'center'})", target);
        goOn(target::click);
    }

    void type(String field, String text) {
        one("[name=" + field + "]").sendKeys(text);
    }

    void choose(String field, String value) {
        one("[name=" + field + "] option[value='" + value + "']").click();
    }

    /** What is typed into a field for a day depends on the language, so the day is set. */
    void enter(String field, LocalDate day) {
        run("arguments[0].value = arguments[1]", one("[name=" + field + "]"), day.toString());
    }

    /** Until what somebody does has led to another page, or to the same anew. */
    private void goOn(Runnable deed) {
        run("window.watched.left = true");
        deed.run();
        Await.until(PATIENCE, () -> Boolean.TRUE.equals(run("return !window.watched.left")));
        settle();
    }

    boolean has(String selector) {
        return !all(selector).isEmpty();
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    Object run(String script, Object... arguments) {
        return Objects.requireNonNullElse(driver.executeScript(script, arguments), "");
    }

    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    private List<String> list(String what, String script, Object... arguments) {
        return run(script, arguments) instanceof List<?> found
                ? found.stream().map(String::valueOf).toList()
                : Stream.of("no answer about " + what).toList();
    }

    private static String script(String name) {
        return file("/browser/" + name);
    }

    private static String file(String name) {
        try (InputStream file = Browser.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(file, () -> name + " is missing").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
