package dev.throughline.command.bet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bet over HTTP, on the real database. */
class BetLifeTest {
    private static final String PROPOSAL = """
            {"portfolio": "%s", "title": "Instant checkout", "customer": "Returning shoppers",
             "problem": "Paying takes nine taps", "benefit": "Paying takes one tap",
             "innovationType": "ADJACENT", "door": "TWO_WAY", "origin": "COMPETITOR"}
            """;

    private final RunningService service = RunningService.shared();
    private final Api leader = service.as("prs-leader1", "leader");
    private final Api owner = service.as("prs-owner1", "owner", "proposer");
    private final String portfolio = RealParts.uniqueName("retail");
    private final String bet = RealParts.uniqueName("checkout");

    @BeforeEach
    void openPortfolio() {
        Api.Reply opened = leader.post("/v1/portfolios/" + portfolio, """
                {"name": "Retail", "currency": "EUR", "zone": "Europe/Berlin"}""");
        assertThat(opened.json().toString()).contains("portfolio.opened.v1", "portfolio.policy-adopted.v2");
    }

    private Api.Reply propose() {
        return owner.post("/v1/bets/" + bet, PROPOSAL.formatted(portfolio));
    }

    @Test
    void aBetGoesFromProposalToKill() {
        Api.Reply proposed = propose();
        assertThat(proposed.status()).isEqualTo(201);
        assertThat(proposed.etag()).isEqualTo("\"1\"");

        assertThat(leader.post("/v1/bets/" + bet + "/placements", """
                        {"to": "NEXT", "trigger": "EXECUTIVE", "window": {"start": "2026-01-01", "target": "2026-06-30"}}""").status()).isEqualTo(201);
        assertThat(leader.post("/v1/bets/" + bet + "/owners", "{\"person\": \"prs-owner1\"}")
                        .etag())
                .isEqualTo("\"3\"");
        assertThat(leader.post("/v1/bets/" + bet + "/decisions?override=Nobody+tests+here", """
                        {"outcome": "COMMIT", "rationale": "Seven of nine testers paid", "budgetCap": 250000,
                         "nextReviewBy": "2200-01-01"}""")
                        .json()
                        .toString())
                .contains("bet.decision-recorded.v1", "bet.committed.v1", "bet.policy-overridden.v1");
        assertThat(owner.post("/v1/bets/" + bet + "/spend", """
                        {"amount": "1200.50", "date": "2026-02-01", "category": "BUILD"}""").etag()).isEqualTo("\"7\"");
        Api.Reply killed = owner.post("/v1/bets/" + bet + "/decisions", """
                {"outcome": "KILL", "rationale": "Nobody came back", "reasonCode": "NO_CUSTOMER_NEED",
                 "learnings": "One tap is not why they leave", "capacityReleasedOn": "2026-03-01"}""");
        assertThat(killed.etag()).isEqualTo("\"9\"");
        assertThat(owner.post("/v1/bets/" + bet + "/placements", "{\"to\": \"NOW\", \"trigger\": \"EXECUTIVE\"}")
                        .violations())
                .containsExactly("bet.final");
    }

    @Test
    void aRefusalNamesEveryRuleThatFails() {
        propose();
        Api.Reply refused = owner.post("/v1/bets/" + bet + "/decisions", "{\"outcome\": \"KILL\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.violations())
                .containsExactlyInAnyOrder(
                        "rationale.missing",
                        "decision.not-yours",
                        "kill.reasonCode-missing",
                        "kill.learnings-missing",
                        "kill.capacityReleasedOn-missing");
    }

    @Test
    void theSameKeyHasOneEffectAndEqualAnswers() {
        Api.Reply first = owner.post("/v1/bets/" + bet, PROPOSAL.formatted(portfolio), "Idempotency-Key", bet);
        Api.Reply again = owner.post("/v1/bets/" + bet, PROPOSAL.formatted(portfolio), "Idempotency-Key", bet);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.status()).isEqualTo(201);
        Api.Reply other = owner.post(
                "/v1/bets/" + bet,
                PROPOSAL.formatted(portfolio).replace("one tap", "two taps"),
                "Idempotency-Key",
                bet);
        assertThat(other.code()).isEqualTo("idempotency.other-content");
    }

    @Test
    void aRefusalIsNotRemembered() {
        String spend = "{\"amount\": 5, \"date\": \"2026-01-01\", \"category\": \"BUILD\"}";
        Api.Reply refused = owner.post("/v1/bets/" + bet + "/spend", spend, "Idempotency-Key", bet + "-spend");
        assertThat(refused.status()).isEqualTo(404);
        propose();
        assertThat(owner.post("/v1/bets/" + bet + "/spend", spend, "Idempotency-Key", bet + "-spend")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aStaleVersionIsToldTheCurrentOne() {
        propose();
        String place = "{\"to\": \"NOW\", \"trigger\": \"EXECUTIVE\"}";
        assertThat(leader.post("/v1/bets/" + bet + "/placements", place, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(201);
        Api.Reply stale = leader.post("/v1/bets/" + bet + "/placements", place, "If-Match", "\"1\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.etag()).isEqualTo("\"2\"");
    }

    @Test
    void anAsteriskAsksForABetThatExists() {
        Api.Reply missing = owner.post("/v1/bets/" + bet, PROPOSAL.formatted(portfolio), "If-Match", "*");
        assertThat(missing.status()).isEqualTo(412);
        assertThat(missing.code()).isEqualTo("version.stale");
        String place = "{\"to\": \"NOW\", \"trigger\": \"EXECUTIVE\"}";
        assertThat(leader.post("/v1/bets/" + bet + "/placements", place, "If-Match", "*")
                        .code())
                .isEqualTo("bet.unknown");
        propose();
        assertThat(leader.post("/v1/bets/" + bet + "/placements", place, "If-Match", "*")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aDryRunAnswersAndRecordsNothing() {
        Api.Reply rehearsed = owner.post("/v1/bets/" + bet + "?dryRun=true", PROPOSAL.formatted(portfolio));
        assertThat(rehearsed.status()).isEqualTo(200);
        assertThat(rehearsed.json().path("version").asInt()).isEqualTo(1);
        assertThat(propose().etag()).isEqualTo("\"1\"");
    }
}
