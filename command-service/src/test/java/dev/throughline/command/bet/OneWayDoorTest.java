package dev.throughline.command.bet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Four eyes and an override over HTTP: what a dry run tells is what approvers approve. */
class OneWayDoorTest {
    private static final String SELL = """
            {"decision": "sell", "outcome": "TRADE_OFF", "rationale": "Nobody needs two warehouses",
             "gaveUp": "Delivery on Sundays"}""";

    private final RunningService service = RunningService.shared();
    private final Api leader = service.as("prs-leader1", "leader");
    private final Api reviewer = service.as("prs-reviewer1", "reviewer");
    private final Api finance = service.as("prs-finance1", "finance");
    private final String portfolio = RealParts.uniqueName("retail");
    private final String bet = "/v1/bets/" + RealParts.uniqueName("warehouse");

    @BeforeEach
    void askForADecision() {
        leader.post("/v1/portfolios/" + portfolio, """
                {"name": "Retail", "currency": "EUR", "zone": "Europe/Berlin"}""");
        leader.post(bet, """
                {"portfolio": "%s", "title": "One warehouse", "customer": "Shoppers", "problem": "It is far",
                 "benefit": "It is near", "innovationType": "CORE", "door": "ONE_WAY", "origin": "MANDATE"}""".formatted(portfolio));
        Api.Reply asked = leader.post(bet + "/requests", """
                {"decision": "sell", "question": "Shall we sell it?", "neededBy": "2199-01-01"}""");
        assertThat(asked.json().toString()).contains("bet.decision-requested.v1");
    }

    @Test
    void twoPeopleOpenAOneWayDoor() {
        Api.Reply rehearsed = leader.post(bet + "/decisions?dryRun=true", SELL);
        assertThat(rehearsed.violations()).containsExactlyInAnyOrder("door.approvals-missing", "door.outsider-missing");
        String approval = """
                {"decision": "sell", "contentHash": "%s", "stance": "APPROVE", "text": "Yes"}""".formatted(
                        rehearsed.json().at("/violations/0/values/contentHash").asString());
        assertThat(reviewer.post(bet + "/approvals", approval).status()).isEqualTo(201);
        assertThat(reviewer.post(bet + "/approvals", approval).code()).isEqualTo("approval.repeated");
        assertThat(leader.post(bet + "/decisions", SELL).code()).isEqualTo("door.approvals-missing");
        assertThat(finance.post(bet + "/approvals", approval).status()).isEqualTo(201);
        assertThat(leader.post(bet + "/decisions", SELL.replace("two", "three")).code())
                .isEqualTo("door.approvals-missing");
        assertThat(leader.post(bet + "/decisions", SELL).json().toString()).contains("bet.decision-recorded.v1");
    }

    @Test
    void aLeaderOverridesAndItIsRecorded() {
        String overridden = bet + "/decisions?override=The+roof+came+down";
        assertThat(leader.post(overridden + "&dryRun=true", SELL).json().toString())
                .contains("bet.decision-recorded.v1", "bet.policy-overridden.v1");
        assertThat(leader.post(bet + "/decisions", SELL).status()).isEqualTo(409);
        assertThat(service.as("prs-owner1", "owner").post(overridden, SELL).violations())
                .contains("override.not-yours");
        assertThat(leader.post(overridden, SELL).json().toString()).contains("bet.policy-overridden.v1");
    }

    @Test
    void anUnknownOutcomeIsTheOnlyThingThatIsTold() {
        Api.Reply unknown = leader.post(bet + "/decisions", SELL.replace("TRADE_OFF", "DOUBLE_DOWN"));
        assertThat(unknown.code()).isEqualTo("body.unreadable");
        assertThat(unknown.json().path("detail").asString()).contains("TRADE_OFF", "'outcome'", "DOUBLE_DOWN");
        assertThat(leader.post(bet + "/decisions", SELL.replace("\"outcome\": \"TRADE_OFF\",", ""))
                        .violations())
                .containsExactly("outcome.missing");
    }
}
