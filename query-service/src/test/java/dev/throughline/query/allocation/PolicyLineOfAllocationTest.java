package dev.throughline.query.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.Browser;
import dev.throughline.query.stack.Stack;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What a policy aims at, beside what is: as figures through both doors, and as a line on the page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyLineOfAllocationTest {
    private static final String ASKED = "week=2026-W47&asOf=2026-11-30T00:00:00Z";

    private final Stack stack = new Stack();
    private final Asker viewer = stack.as("viewer", "payments");

    /** Payments aims at 0.8 from the last day of W46 on; search aims at nothing. */
    @BeforeAll
    void paymentsAimsAtFourFifths() {
        Workforce work = Workforce.inNovember();
        work.aims("payments", "0.80", "2026-11-15T23:59:59Z");
        work.log()
                .events()
                .forEach(each -> stack.log()
                        .append(each.stream(), each.event(), each.context().effectiveAt(), each.recordedAt()));
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void theReportAndTheGridAreAboutAQuarterAndTheRowsAboutAWeek() {
        assertThat(viewer.get("/v1/allocation?" + ASKED).json().at("/report/series"))
                .hasSize(13);
        assertThat(viewer.get("/v1/allocation/grid?" + ASKED).json().at("/report/weeks"))
                .hasSize(13);
        assertThat(viewer.get("/v1/allocation/rows?" + ASKED).json().findValuesAsString("week"))
                .isNotEmpty()
                .containsOnly("2026-W47");
        JsonNode graphql = viewer.data("""
                        { allocation(portfolio: ["payments"], week: "2026-W47") {
                            report { series { week fullTimeShareTarget } } }
                          allocationGrid(portfolio: ["payments"], week: "2026-W47") { report { weeks { week } } } }
                        """, Map.of());

        assertThat(graphql.at("/allocationGrid/report/weeks")).hasSize(13);
        assertThat(targets(graphql.at("/allocation/report/series")))
                .isEqualTo(targets(viewer.get("/v1/allocation?" + ASKED).json().at("/report/series")))
                .endsWith("none", "0.8", "0.8")
                .filteredOn("none"::equals)
                .hasSize(11);
    }

    private static List<String> targets(JsonNode series) {
        return StreamSupport.stream(series.spliterator(), false)
                .map(week -> week.path("fullTimeShareTarget"))
                .map(target -> target.isNumber()
                        ? target.decimalValue().stripTrailingZeros().toPlainString()
                        : "none")
                .toList();
    }

    @Test
    void thePageDrawsItFromTheWeekOnInWhichItIsAdopted() {
        try (Browser browser = stack.browse("viewer", "*")) {
            HtmlPage page = browser.get("/allocation?portfolio=payments&weeks=4&" + ASKED);

            assertThat(page.querySelectorAll("polyline.policy")).hasSize(1);
            assertThat(Browser.texts(page, "svg text")).contains("policy 0.8");
            assertThat(page.querySelector("svg title").getTextContent()).contains("with the policy line");
            assertThat(page.querySelector("svg desc").getTextContent()).contains("what the policy aims at");
            assertThat(Browser.texts(page, "details tbody td:nth-child(6)"))
                    .containsExactly("n/a", "n/a", "80 %", "80 %");
            assertThat(page.querySelector("main").asNormalizedText()).doesNotContain("no policy line");
        }
    }

    @Test
    void withoutATargetItSaysWhichNumberOfThePolicyWouldSetOne() {
        try (Browser browser = stack.browse("viewer", "*")) {
            HtmlPage page = browser.get("/allocation?portfolio=search&" + ASKED);

            assertThat(page.querySelectorAll("polyline.policy")).isEmpty();
            assertThat(page.querySelector("svg desc").getTextContent()).doesNotContain("policy");
            assertThat(page.querySelector("main").asNormalizedText())
                    .contains("No target was set when 2026-W47 ended", "fullTimeShareTarget");
        }
    }

    @Test
    void overPortfoliosThatAimAtDifferentSharesItSaysAtWhichAndDrawsNone() {
        try (Browser browser = stack.browse("viewer", "*")) {
            HtmlPage page = browser.get("/allocation?" + ASKED);

            assertThat(page.querySelectorAll("polyline.policy")).isEmpty();
            assertThat(page.querySelector("main").asNormalizedText())
                    .contains("aimed at different shares when 2026-W47 ended", "payments 80 %, search none.");
        }
    }
}
