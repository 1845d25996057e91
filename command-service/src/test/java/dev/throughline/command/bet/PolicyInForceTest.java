package dev.throughline.command.bet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Shows;
import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.RealParts;
import org.junit.jupiter.api.Test;

/** Rule 14: which policy judges. */
class PolicyInForceTest {
    private static final String COMMIT = """
            {"outcome": "COMMIT", "rationale": "They paid", "budgetCap": 1000, "nextReviewBy": "2199-01-01"}""";

    private final Api leader = RunningService.shared().as("prs-leader1", "leader");
    private final String portfolio = RealParts.uniqueName("retail");
    private final String bet = "/v1/bets/" + RealParts.uniqueName("checkout");

    @Test
    @Shows(Rule.POLICY_IN_FORCE)
    void backdatingChoosesNoSofterPolicy() {
        leader.post("/v1/portfolios/" + portfolio, """
                {"name": "Retail", "currency": "EUR", "zone": "UTC"}""");
        leader.post(bet + "?effectiveAt=2026-01-01T00:00:00Z", """
                {"portfolio": "%s", "title": "Pay by nodding", "customer": "c", "problem": "p", "benefit": "b",
                 "innovationType": "CORE", "door": "TWO_WAY", "origin": "MANDATE"}""".formatted(portfolio));
        adopt(0);
        assertThat(commitOf2January().violations())
                .contains("gate.owner-missing")
                .doesNotContain("gate.participants-too-few");
        adopt(9);
        assertThat(commitOf2January().violations()).contains("gate.owner-missing", "gate.participants-too-few");
    }

    private void adopt(int externalParticipants) {
        Api.Reply adopted = leader.post(
                "/v1/portfolios/" + portfolio + "/policies",
                "{\"externalParticipants\": " + externalParticipants + "}");
        assertThat(adopted.status()).isEqualTo(201);
    }

    private Api.Reply commitOf2January() {
        return leader.post(bet + "/decisions?effectiveAt=2026-01-02T00:00:00Z", COMMIT);
    }
}
