package dev.throughline.query.investment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.lives.World;
import dev.throughline.query.stack.Browser;
import dev.throughline.query.stack.Stack;
import java.math.BigDecimal;
import java.util.List;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The page of investments draws and writes what the API says, and no currency that says nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvestmentPageTest {
    private static final long SEED = Long.getLong("seed", 20261130);
    private static final String ASKED = "investment?from=2022-10-01&to=2023-03-31";

    private final Stack stack = new Stack();

    @BeforeAll
    void someLives() {
        World.grown(stack.log(), SEED, World.START, "", World.Size.SMALL);
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void aCellNamesOnlyCurrenciesThatHaveSomething() {
        try (Browser browser = stack.browse("viewer", "*")) {
            HtmlPage page = browser.get("/" + ASKED);
            List<String> amounts = Browser.texts(page, "[aria-label='By stage'] td.figure:nth-child(n+4)");

            assertThat(amounts).as("seed " + SEED).isNotEmpty().allSatisfy(text -> {
                assertThat(text.lines()).doesNotContain("0 EUR", "0 USD", "0 GBP");
                assertThat(text.lines().filter("n/a"::equals).count()).isLessThanOrEqualTo(1);
                assertThat(text.contains("n/a") && text.lines().count() > 1).isFalse();
            });
        }
    }

    @Test
    void theStacksAreTheFteOfTheMonths() {
        JsonNode report = stack.as("viewer", "*").get("/v1/" + ASKED).json().get("report");
        long drawn = report.get("stepTypes")
                .valueStream()
                .flatMap(step -> step.get("types").valueStream())
                .filter(type -> type.get("fteWeeks").decimalValue().signum() > 0)
                .count();
        try (Browser browser = stack.browse("viewer", "*")) {
            DomNode chart = browser.get("/" + ASKED).querySelector("svg[aria-label^='FTE-weeks']");

            assertThat(chart.querySelectorAll("rect title")).hasSize((int) drawn);
        }
        for (int n = 0; n < report.get("steps").size(); n++) {
            BigDecimal whole = report.get("steps").get(n).get("fteWeeks").decimalValue();
            BigDecimal parts = report.get("stepTypes")
                    .get(n)
                    .get("types")
                    .valueStream()
                    .map(type -> type.get("fteWeeks").decimalValue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(parts).as("seed " + SEED).isEqualByComparingTo(whole);
        }
    }
}
