package dev.throughline.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.RealParts;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A token of another portfolio, with every role there is: what it does not cover might as well not exist. */
class PortfolioBoundaryTest {
    private final RunningService service = RunningService.shared();
    private final Api leader = service.as("prs-leader1", "leader");
    private final String portfolio = RealParts.uniqueName("mine");
    private final String bet = RealParts.uniqueName("bet");
    private final Api stranger =
            service.withToken(RunningService.ISSUER.token("prs-stranger", EndpointAccessTest.ROLES, List.of("theirs")));

    private String proposal() {
        return """
                {"portfolio": "%s", "title": "t", "customer": "c", "problem": "p", "benefit": "b",
                 "innovationType": "CORE", "door": "TWO_WAY", "origin": "MANDATE"}""".formatted(portfolio);
    }

    @BeforeEach
    void openAndPropose() {
        leader.post("/v1/portfolios/" + portfolio, """
                {"name": "Mine", "currency": "EUR", "zone": "UTC"}""");
        assertThat(leader.post("/v1/bets/" + bet, proposal()).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "placements | {\"to\":\"NOW\",\"trigger\":\"EXECUTIVE\"}",
                "owners | {\"person\":\"prs-stranger\"}",
                "owner-releases | {}",
                "owner-transfers | {\"to\":\"prs-stranger\"}",
                "withdrawals | {}",
                "decisions | {\"outcome\":\"KILL\"}",
                "spend | {\"amount\":1,\"date\":\"2026-01-01\",\"category\":\"BUILD\"}"
            })
    void aForeignBetIsAnsweredAsOneThatDoesNotExist(String what, String body) {
        Api.Reply foreign = stranger.post("/v1/bets/" + bet + "/" + what, body);
        Api.Reply missing = stranger.post("/v1/bets/no-such-bet/" + what, body);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.response().body())
                .isEqualTo(missing.response().body().replace("no-such-bet", bet));
    }

    @Test
    void aForeignPortfolioIsAnsweredAsOneThatDoesNotExist() {
        Api.Reply foreign = stranger.post("/v1/bets", proposal());
        Api.Reply missing = stranger.post("/v1/bets", proposal().replace(portfolio, "no-such-portfolio"));
        assertThat(foreign.status()).isEqualTo(422);
        assertThat(foreign.response().body())
                .isEqualTo(missing.response().body().replace("no-such-portfolio", portfolio));
        assertThat(stranger.post("/v1/portfolios/" + portfolio + "/policies", "{\"graceDays\":1}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPortfolioThatTheTokenDoesNotCoverIsNotOpened() {
        Api.Reply reply = stranger.post("/v1/portfolios/" + RealParts.uniqueName("new"), """
                {"name": "New", "currency": "EUR", "zone": "UTC"}""");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo("portfolio.not-covered");
    }

    @Test
    void anImportReachesNoFurtherThanItsToken() {
        String line = "{\"command\":\"RecordSpend\",\"id\":\"" + bet + "\",\"key\":\"" + bet
                + "/spend\",\"payload\":{\"amount\":1,\"date\":\"2026-01-01\",\"category\":\"BUILD\"}}\n";
        assertThat(stranger.postLines("/v1/imports", line)
                        .json()
                        .path("lines")
                        .path(0)
                        .path("status")
                        .asInt())
                .isEqualTo(404);
    }

    /** What another's dry run or stale version would tell, the boundary must not. */
    @Test
    void noConditionLooksBehindTheBoundary() {
        String body = "{\"to\":\"NOW\",\"trigger\":\"EXECUTIVE\"}";
        assertThat(stranger.post("/v1/bets/" + bet + "/placements?dryRun=true", body)
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post("/v1/bets/" + bet + "/placements", body, "If-Match", "\"7\"")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post("/v1/bets/" + bet, proposal()).status()).isEqualTo(404);
    }

    @Test
    void aKeyOfAnotherTellsNothing() {
        String spend = "{\"amount\":7,\"date\":\"2026-01-01\",\"category\":\"BUILD\"}";
        String key = bet + "-secret";
        assertThat(leader.post("/v1/bets/" + bet + "/spend", spend, "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
        assertThat(stranger.post("/v1/bets/" + bet + "/spend", spend, "Idempotency-Key", key)
                        .status())
                .isEqualTo(404);
    }
}
