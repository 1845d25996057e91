package dev.throughline.query.investment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.Amount;
import dev.throughline.events.bet.AssumptionVerdict;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.MoneyEvent.SpendRecorded;
import dev.throughline.events.bet.SpendCategory;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import dev.throughline.query.stack.Story;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The investment report, asked through both doors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvestmentDoorsTest {
    private static final String QUARTER = "period=FY2024-Q1&asOf=2024-06-30";
    private static final String REPORT = """
            query($period: String) { investment(period: $period, step: QUARTER, asOf: "2024-06-30") { position report {
              from to total { name from to fteWeeks alive money { currency planned { amount currency } spent { amount }
              cap { amount } } } funded { amount } types { name fteWeeks } stages { name fteWeeks } origins { name }
              objectives { name alive } steps { name from to fteWeeks }
              mix { drift shares { innovationType fteWeeks share target } }
              killed { fteWeeks spent { amount } bets { bet title portfolio killedOn reason learnings fteWeeks
              spent { amount } } }
              costPerLearning { currency pressureTests { amount } killedBets { amount } cost { amount } learnings
              perLearning { amount } } } } }
            """;

    private final Stack stack = new Stack();
    private final Asker viewer = stack.as("viewer", "payments");

    /**
     * Ann works in full on coins in January: 23 working days = 4.6 FTE-weeks. Chips was killed in February; what it cost
     * was recorded late, in July.
     */
    @BeforeAll
    void aQuarter() {
        var story = new Story(stack.log());
        story.proposed("coins", "2024-01-02T09:00:00Z", InnovationType.CORE)
                .proposed("chips", "2024-01-02T09:00:00Z", InnovationType.ADJACENT)
                .committed("coins", "2024-01-03T09:00:00Z", "900.00")
                .funded("coins", "2024-01-03T09:00:00Z", "366.00", "2024-01-01", "2024-12-31")
                .spent("coins", "2024-01-10T09:00:00Z", "40.00", "2024-01-09", SpendCategory.PRESSURE_TEST)
                .judged("coins", "2024-01-11T09:00:00Z", "a-1", AssumptionVerdict.SUPPORTED)
                .works("p-ann", "1.00", "coins", "1.00", "2024-01-01", "2024-01-31")
                .killed("chips", "2024-02-01T09:00:00Z");
        stack.log()
                .append(
                        EventLog.bet("chips"),
                        new SpendRecorded(Amount.of("60.00"), LocalDate.parse("2024-01-20"), SpendCategory.BUILD),
                        Instant.parse("2024-02-01T10:00:00Z"),
                        Instant.parse("2024-07-01T09:00:00Z"));
        story.then(EventLog.portfolio("search"), "2024-01-01T00:00:00Z", Facts.opened("Search", "USD", "UTC"))
                .then(EventLog.bet("hidden"), "2024-01-02T09:00:00Z", Facts.proposed("search", "Hidden"))
                .spent("hidden", "2024-01-10T09:00:00Z", "1000.00", "2024-01-10", SpendCategory.BUILD)
                .works("p-ann", "1.00", "hidden", "0.50", "2024-02-01", "2024-02-29");
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    private JsonNode report(String question) {
        return report(viewer, question);
    }

    private static JsonNode report(Asker asker, String question) {
        Reply reply = asker.get("/v1/investment?" + question);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().get("report");
    }

    /** A leap year's 366.00 are 1.00 a day: 91 days up to the end of March are 91.00. */
    @Test
    void aFiscalQuarterIsCutIntoMonths() {
        JsonNode report = report(QUARTER);

        assertThat(report.at("/from").asString()).isEqualTo("2024-01-01");
        assertThat(report.at("/to").asString()).isEqualTo("2024-03-31");
        assertThat(report.at("/total/fteWeeks").decimalValue()).isEqualByComparingTo("4.6");
        assertThat(report.at("/total/money/0/planned/amount").asString()).isEqualTo("91.00");
        assertThat(report.at("/total/money/0/spent/amount").asString()).isEqualTo("100.00");
        assertThat(report.at("/total/money/0/cap/amount").asString()).isEqualTo("900.00");
        assertThat(report.at("/funded/0/amount").asString()).isEqualTo("366.00");
        assertThat(report.get("steps").findValuesAsString("name")).containsExactly("2024-01", "2024-02", "2024-03");
        assertThat(report.at("/steps/1/money/0/planned/amount").asString()).isEqualTo("29.00");
        assertThat(report.at("/killed/bets/0/bet").asString()).isEqualTo("chips");
        assertThat(report.at("/costPerLearning/0/perLearning/amount").asString())
                .isEqualTo("100.00");
        assertThat(report.at("/mix/drift").decimalValue()).isEqualByComparingTo("0.3");
    }

    @Test
    void bothDoorsAnswerTheSame() {
        JsonNode graphql = viewer.data(REPORT, Map.of("period", "FY2024-Q1")).at("/investment/report");
        JsonNode rest = report(QUARTER + "&step=QUARTER");

        assertSame(graphql, rest);
        assertThat(rest.get("steps").findValuesAsString("name")).containsExactly("FY2024-Q1");
    }

    /** What one door says the other says too; amounts are texts and must be alike to the letter. */
    private static void assertSame(JsonNode part, JsonNode whole) {
        if (part.isNumber()) {
            assertThat(part.decimalValue()).isEqualByComparingTo(whole.decimalValue());
        } else if (part.isArray()) {
            assertThat(part).hasSize(whole.size());
            for (int n = 0; n < part.size(); n++) {
                assertSame(part.get(n), whole.get(n));
            }
        } else if (part.isObject()) {
            part.properties().forEach(each -> assertSame(each.getValue(), whole.get(each.getKey())));
        } else {
            assertThat(part).isEqualTo(whole);
        }
    }

    /** What chips had cost was true in February and known in July only. */
    @Test
    void backdatingChangesWhatWasTrueAndNeverWhatWasKnown() {
        assertThat(report("period=FY2024-Q1&asOf=2024-06-30&knownAt=2024-06-30")
                        .at("/killed/spent/0/amount")
                        .asString())
                .isEqualTo("0.00");
        assertThat(report(QUARTER).at("/killed/spent/0/amount").asString()).isEqualTo("60.00");
        assertThat(report("asOf=2024-01-31").get("killed").get("bets")).isEmpty();
    }

    /** As of Wednesday 10 January, the quarter has eight working days: 1.6 FTE-weeks; the spend of the 9th is there. */
    @Test
    void theCurrentQuarterEndsToday() {
        JsonNode report = report("asOf=2024-01-10");

        assertThat(report.at("/to").asString()).isEqualTo("2024-01-10");
        assertThat(report.at("/total/fteWeeks").decimalValue()).isEqualByComparingTo("1.6");
        assertThat(report.at("/total/money/0/planned/amount").asString()).isEqualTo("10.00");
        assertThat(report.at("/total/money/0/spent/amount").asString()).isEqualTo("40.00");
    }

    @Test
    void betsOpenTheFiguresAsPageAndAsSpreadsheet() {
        JsonNode page = viewer.get("/v1/investment/bets?" + QUARTER).json();

        assertThat(page.get("edges").findValuesAsString("bet")).containsExactly("chips", "coins");
        assertThat(page.at("/edges/0/node/killedOn").asString()).isEqualTo("2024-02-01");
        assertThat(page.at("/edges/1/node/judged/0").asString()).isEqualTo("a-1");
        JsonNode core = viewer.data("""
                        { investmentBets(period: "FY2024-Q1", innovationType: [CORE], first: 1, asOf: "2024-06-30") {
                          totalCount edges { node { portfolio bet title innovationType stage origin objective alive
                            fteWeeks planned { amount } funded { amount } spent { amount } cap { amount } killedOn
                            learningCost { amount } judged } } } }
                        """, Map.of()).get("investmentBets");
        assertThat(core.at("/totalCount").asInt()).isEqualTo(1);
        assertSame(core.at("/edges/0/node"), page.at("/edges/1/node"));
        Reply csv = viewer.get("/v1/investment/bets.csv?" + QUARTER);
        assertThat(csv.body().lines()).hasSize(3);
        assertThat(csv.body()).contains("coins").startsWith("portfolio,bet,title,");
    }

    /** Ann is lent to search in February: half of 21 working days = 2.1 FTE-weeks, and dollars beside euros. */
    @Test
    void currenciesStandSideBySideForThoseWhoMaySeeThem() {
        Asker both = stack.as("viewer", "*");

        JsonNode money = report(both, QUARTER).at("/total/money");

        assertThat(money.findValuesAsString("currency")).contains("EUR", "USD");
        assertThat(report(both, QUARTER).at("/total/fteWeeks").decimalValue()).isEqualByComparingTo("6.7");
        assertThat(report(stack.as("viewer", "search"), QUARTER)
                        .at("/total/money")
                        .findValuesAsString("amount"))
                .containsExactly("1000.00");
        assertThat(report(viewer, QUARTER + "&portfolio=search").at("/total/money"))
                .isEmpty();
        assertThat(report(viewer, QUARTER + "&portfolio=search")
                        .at("/mix/drift")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "period=2024-Q1",
                "period=FY2024-Q5",
                "period=FY2024&from=2024-01-01",
                "from=2024-02-01&to=2024-01-01",
                "from=2019-01-01&to=2024-01-01",
                "from=2025-01-01&asOf=2024-06-30",
                "from=soon",
                "step=WEEK",
                "quarter=1",
            })
    void aBadQuestionSaysWhatWasExpected(String question) {
        for (String path : List.of("/v1/investment?", "/v1/investment/bets?", "/v1/investment/bets.csv?")) {
            Reply reply = viewer.get(path + question);

            assertThat(reply.status()).as(reply.body()).isEqualTo(400);
            assertThat(reply.text("/detail")).startsWith("Expected");
        }
    }

    @Test
    void sharesAreOfWhatIsSeen() {
        assertThat(report(QUARTER).at("/mix/shares/0/share").decimalValue()).isEqualByComparingTo(BigDecimal.ONE);
    }
}
