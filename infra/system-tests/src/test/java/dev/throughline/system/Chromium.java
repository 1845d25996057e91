package dev.throughline.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Where Chromium and its driver are, if they are. */
record Chromium(Path browser, Path driver) {
    private static final Logger LOG = Logger.getLogger("org.openqa.selenium");

    static final String MISSING =
            "Expected chromium and chromedriver on the PATH: install both (Debian: apt-get install chromium"
                    + " chromium-driver).";

    static Optional<Chromium> installed() {
        return onPath("chromium", "chromium-browser", "google-chrome")
                .flatMap(browser -> onPath("chromedriver").map(driver -> new Chromium(browser, driver)));
    }

    /** Without a window, and without calls to anybody but who is browsed. */
    ChromeDriver start() {
        LOG.setLevel(Level.SEVERE); // It warns that it does not know the newest protocol; what is used here is old.
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.toFile())
                        .build(),
                options());
    }

    private ChromeOptions options() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.setCapability("goog:loggingPrefs", logs);
        return options.addArguments(
                "--headless=new",
                "--no-sandbox", // A container's root may have no other.
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-default-apps",
                "--disable-extensions",
                "--disable-sync",
                "--hide-scrollbars",
                "--lang=en-US",
                "--no-default-browser-check",
                "--no-first-run");
    }

    private static Optional<Path> onPath(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
