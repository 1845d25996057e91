package dev.throughline.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.RealParts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Lists of command lines over HTTP, on the real database. */
class ImportTest {
    private static final String OPEN = """
            {"command":"OpenPortfolio","id":"%1$s","at":"1990-01-01T00:00:00Z","key":"%1$s/opened","payload":{"name":"Old","currency":"USD","zone":"UTC"}}
            """;
    private static final String PROPOSE = """
            {"command":"ProposeBet","id":"%1$s-%2$s","at":"%3$sT00:00:00Z","actor":"prs-archive","key":"%1$s-%2$s/proposed","historic":"before the rules","payload":{"portfolio":"%1$s","title":"Bet %2$s","customer":"c","problem":"p","benefit":"b","innovationType":"CORE","door":"TWO_WAY","origin":"CUSTOMER"}}
            """;
    private static final String KILL = """
            {"command":"RecordDecision","id":"%1$s-%2$s","at":"%3$sT00:00:00Z","actor":"prs-archive","key":"%1$s-%2$s/killed","historic":"before the rules","payload":{"outcome":"KILL","rationale":"closed","reasonCode":"OTHER","learnings":"see link","capacityReleasedOn":"%3$s"}}
            """;

    private final RunningService service = RunningService.shared();
    private final Api importer = service.as("prs-importer", "importer");
    private final String portfolio = RealParts.uniqueName("old");

    private JsonNode run(String path, String lines) {
        Api.Reply reply = importer.postLines(path, lines);
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
        return reply.json();
    }

    private static void assertTotals(JsonNode report, int accepted, int repeated, int refused) {
        assertThat(report.path("accepted").asInt()).as(report.toString()).isEqualTo(accepted);
        assertThat(report.path("repeated").asInt()).as(report.toString()).isEqualTo(repeated);
        assertThat(report.path("refused").asInt()).as(report.toString()).isEqualTo(refused);
    }

    private String twoBets() {
        return OPEN.formatted(portfolio)
                + PROPOSE.formatted(portfolio, "one", "2013-07-24")
                + KILL.formatted(portfolio, "one", "2024-08-06")
                + PROPOSE.formatted(portfolio, "two", "2014-01-01")
                + KILL.formatted(portfolio, "two", "2199-01-01");
    }

    @Test
    void aSecondImportChangesNothing() {
        assertTotals(run("/v1/imports", twoBets()), 4, 0, 1);
        assertTotals(run("/v1/imports", twoBets()), 0, 4, 1);
    }

    @Test
    void whereNothingFellDueThereIsNothingToRecord() {
        String pass = """
                {"command":"LetTimePass","id":"%1$s-one","at":"2013-08-01T00:00:00Z","key":"%1$s/passed","payload":{}}
                """;
        run("/v1/imports", OPEN.formatted(portfolio) + PROPOSE.formatted(portfolio, "one", "2013-07-24"));
        JsonNode report = run("/v1/imports", pass.formatted(portfolio));
        assertThat(report.path("lines").path(0).path("code").asString()).isEqualTo("time.nothing-due");
    }

    @Test
    void aLineOfTheFutureIsRefusedWithItsReasonAndStopsNoOther() {
        JsonNode failed =
                run("/v1/imports?firstLine=11", twoBets()).path("lines").path(0);
        assertThat(failed.path("line").asInt()).isEqualTo(15);
        assertThat(failed.path("code").asString()).isEqualTo("time.in-the-future");
        assertThat(failed.path("id").asString()).isEqualTo(portfolio + "-two");
        assertThat(failed.path("detail").asString()).contains("2199-01-01T00:00:00Z");
    }

    @Test
    void aDryRunJudgesLinesThatRestOnEarlierOnesAndRecordsNothing() {
        assertTotals(run("/v1/imports?dryRun=true", twoBets()), 4, 0, 1);
        assertTotals(run("/v1/imports", twoBets()), 4, 0, 1);
        assertTotals(run("/v1/imports?dryRun=true", twoBets()), 0, 4, 1);
    }

    @Test
    void brokenLinesAreReportedOneByOne() {
        String lines = "\uFEFF" + OPEN.formatted(portfolio).replace("\n", "\r\n")
                + "\r\n"
                + "not json\n"
                + "{\"command\":\"Fly\",\"id\":\"X\",\"payload\":{}}\n"
                + PROPOSE.formatted(portfolio, "odd", "2014-01-01").replace("\"customer\"", "\"custumer\"")
                + PROPOSE.formatted(portfolio, "cut", "2014-01-01").substring(0, 60);
        JsonNode report = run("/v1/imports", lines);
        assertTotals(report, 1, 0, 4);
        assertThat(report.path("lines").findValuesAsString("line")).containsExactly("3", "4", "5", "6");
        assertThat(report.path("lines").path(1).path("violations").findValuesAsString("code"))
                .containsExactlyInAnyOrder("id.malformed", "key.malformed", "command.unknown");
        assertThat(report.path("lines").path(2).path("detail").asString()).contains("custumer");
    }

    @Test
    void onlyTheImporterImports() {
        assertThat(service.as("prs-leader1", "leader")
                        .postLines("/v1/imports", twoBets())
                        .status())
                .isEqualTo(403);
    }
}
