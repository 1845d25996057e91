package dev.throughline.command.bet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rule 10 on the real database: who proposes again what was killed knows of it, in a dry run too. */
class GraveyardTest {
    private static final String PROPOSAL = """
            {"portfolio": "%s", "title": "%s", "customer": "Returning shoppers", "problem": "Paying takes nine taps",
             "benefit": "Paying takes one tap", "innovationType": "ADJACENT", "door": "TWO_WAY", "origin": "COMPETITOR",
             "acknowledgedKilled": [%s]}""";
    private static final String KILL = """
            {"outcome": "KILL", "rationale": "Nobody came back", "reasonCode": "NO_CUSTOMER_NEED",
             "learnings": "One tap is not why they leave", "capacityReleasedOn": "2026-03-01"}""";

    private final RunningService service = RunningService.shared();
    private final Api leader = service.as("prs-leader1", "leader");
    private final String portfolio = RealParts.uniqueName("retail");
    private final String dead = RealParts.uniqueName("checkout");

    @BeforeEach
    void openPortfolio() {
        open(portfolio);
    }

    private void open(String name) {
        leader.post("/v1/portfolios/" + name, """
                {"name": "Retail", "currency": "EUR", "zone": "Europe/Berlin"}""");
    }

    private Api.Reply propose(String bet, String in, String title, String acknowledged) {
        return leader.post("/v1/bets/" + bet, PROPOSAL.formatted(in, title, acknowledged));
    }

    @Test
    void aKilledBetIsAcknowledgedFromItsKillOn() {
        propose(dead, portfolio, "Instant checkout", "");
        assertThat(propose(dead + "-2", portfolio, "Instant check-out", "").status())
                .isEqualTo(201);
        assertThat(leader.post("/v1/bets/" + dead + "/decisions", KILL).status())
                .isEqualTo(201);
        Api.Reply refused = propose(dead + "-3", portfolio, "Instant check-out", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.violations()).containsExactly("graveyard.similar-not-acknowledged");
        assertThat(refused.response().body()).contains(dead + " (0.75)");
        assertThat(propose(dead + "-3", portfolio, "Instant check-out", "\"" + dead + "\"")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anotherPortfolioHasItsOwnGraveyard() {
        String other = RealParts.uniqueName("wholesale");
        open(other);
        propose(dead, portfolio, "Instant checkout", "");
        leader.post("/v1/bets/" + dead + "/decisions", KILL);
        assertThat(propose(dead + "-2", other, "Instant checkout", "").status()).isEqualTo(201);
        assertThat(propose(dead + "-3", other, "Paper maps", "\"" + dead + "\"").violations())
                .containsExactly("acknowledgedKilled.unknown");
    }

    @Test
    void aDryRunSeesWhatOnlyItHasKilled() {
        String line = "{\"command\":\"%s\",\"id\":\"%s\",\"key\":\"%s\",%s\"payload\":%s}\n";
        String historic = "\"historic\":\"before the rules\",";
        String lines = line.formatted(
                        "ProposeBet",
                        dead,
                        dead + "/1",
                        historic,
                        one(PROPOSAL.formatted(portfolio, "Instant checkout", "")))
                + line.formatted("RecordDecision", dead, dead + "/2", historic, one(KILL))
                + line.formatted(
                        "ProposeBet",
                        dead + "-2",
                        dead + "/3",
                        "",
                        one(PROPOSAL.formatted(portfolio, "Instant checkout", "")));
        Api.Reply report = service.as("prs-robot1", "importer").postLines("/v1/imports?dryRun=true", lines);
        assertThat(report.json().path("accepted").asInt()).isEqualTo(2);
        assertThat(report.json().path("lines").path(0).path("code").asString())
                .isEqualTo("graveyard.similar-not-acknowledged");
        assertThat(propose(dead + "-2", portfolio, "Instant checkout", "").status())
                .isEqualTo(201);
    }

    private static String one(String json) {
        return json.replace("\n", " ");
    }
}
