package dev.throughline.command.contributor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.RealParts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A person over HTTP, on the real database: registered, allocated, seated, gone, and what their bets record of it. */
class PeopleLifeTest {
    private final RunningService service = RunningService.shared();
    private final Api leader = service.as("prs-leader1", "leader", "operator");
    private final Api auditor = service.as("prs-auditor1", "auditor");
    private final String retail = RealParts.uniqueName("retail");
    private final String health = RealParts.uniqueName("health");
    private final String bet = RealParts.uniqueName("checkout");

    @BeforeEach
    void openPortfoliosAndPropose() {
        for (String portfolio : List.of(retail, health)) {
            recorded(leader.post("/v1/portfolios/" + portfolio, """
                    {"name": "Any", "currency": "EUR", "zone": "UTC"}"""));
        }
        propose(bet, retail);
    }

    private void propose(String id, String portfolio) {
        recorded(leader.post("/v1/bets/" + id, """
                {"portfolio": "%s", "title": "%s", "customer": "c", "problem": "p", "benefit": "b",
                 "innovationType": "CORE", "door": "TWO_WAY", "origin": "MANDATE"}""".formatted(portfolio, id)));
    }

    private static Api.Reply recorded(Api.Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(201);
        return reply;
    }

    private String registered() {
        Api.Reply reply = recorded(leader.post("/v1/contributors", """
                {"homePortfolio": "%s", "contractedFte": "0.80", "from": "2026-01-01"}""".formatted(retail)));
        return reply.json().path("stream").asString().substring("person/".length());
    }

    private Api.Reply allocate(Api api, String person, String to, String fraction) {
        return api.post("/v1/contributors/" + person + "/allocations", """
                {"bet": "%s", "purpose": "DISCOVERY", "fraction": "%s", "from": "2026-01-01"}""".formatted(to, fraction));
    }

    private JsonNode events(String stream) {
        return auditor.get("/v1/log/streams/" + stream + "/events").json();
    }

    @Test
    void anIdIsRandom() {
        assertThat(registered()).matches("prs-[a-z0-9]{12}").isNotEqualTo(registered());
    }

    @Test
    void aDepartureReachesTheBetBeforeTheNextThingThatHappensToIt() {
        String person = registered();
        recorded(allocate(leader, person, bet, "1"));
        recorded(leader.post("/v1/bets/" + bet + "/owners", """
                {"person": "%s", "singleThreaded": true}""".formatted(person)));
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        recorded(leader.post("/v1/contributors/" + person + "/departures", "{\"on\": \"" + yesterday + "\"}"));
        recorded(leader.post("/v1/bets/" + bet + "/placements", "{\"to\": \"NEXT\", \"trigger\": \"CAPACITY\"}"));

        assertThat(events("person/" + person).findValuesAsString("type"))
                .containsExactly(
                        "person.contributor-registered.v1",
                        "person.capacity-allocated.v1",
                        "person.seat-taken.v1",
                        "person.contributor-departed.v1",
                        "person.capacity-released.v1",
                        "person.seat-freed.v1");
        JsonNode ofTheBet = events("bet/" + bet);
        assertThat(ofTheBet.findValuesAsString("type"))
                .containsExactly(
                        "bet.proposed.v1",
                        "bet.person-allocated.v1",
                        "bet.owner-assigned.v1",
                        "bet.person-released.v1",
                        "bet.owner-released.v1",
                        "bet.roadmap-placed.v1");
        assertThat(ofTheBet.path(4).path("payload").path("reason").asString()).isEqualTo("DEPARTED");
    }

    @Test
    void ofAnotherPortfolioOnlyHowMuchIsElsewhereIsTold() {
        String elsewhere = RealParts.uniqueName("pharmacy");
        propose(elsewhere, health);
        String person = registered();
        recorded(allocate(leader, person, elsewhere, "0.80"));
        Api retailLeader =
                service.withToken(RunningService.ISSUER.token("prs-leader2", List.of("leader"), List.of(retail)));
        Api.Reply refused = allocate(retailLeader, person, bet, "0.30");
        assertThat(refused.status()).isEqualTo(409);
        JsonNode violation = refused.json().path("violations").path(0);
        assertThat(violation.path("code").asString()).isEqualTo("capacity.exceeded");
        assertThat(violation.path("values").toString())
                .contains("\"elsewhere\":0.8")
                .doesNotContain(elsewhere, health);
        assertThat(allocate(retailLeader, person, elsewhere, "0.10").code()).isEqualTo("bet.unknown");
        recorded(allocate(retailLeader, person, bet, "0.20"));
    }

    /** The bet's events say which of its own portfolio's policies was in force, not which of the person's home. */
    @Test
    void whoIsLentIsRecordedUnderThePolicyOfEachStream() {
        String elsewhere = RealParts.uniqueName("pharmacy");
        propose(elsewhere, health);
        recorded(leader.post("/v1/portfolios/" + health + "/policies", "{\"graceDays\": 9}"));
        String person = registered();
        recorded(allocate(leader, person, elsewhere, "0.50"));
        assertThat(events("person/" + person)
                        .path(1)
                        .path("context")
                        .path("policyVersion")
                        .asInt())
                .isEqualTo(1);
        assertThat(events("bet/" + elsewhere)
                        .path(1)
                        .path("context")
                        .path("policyVersion")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aWithdrawalFreesItsPeople() {
        String person = registered();
        recorded(allocate(leader, person, bet, "1"));
        recorded(leader.post("/v1/bets/" + bet + "/owners", """
                {"person": "%s", "singleThreaded": true}""".formatted(person)));
        recorded(service.as("prs-leader1", "proposer").post("/v1/bets/" + bet + "/withdrawals", "{}"));
        assertThat(events("person/" + person).findValuesAsString("type"))
                .endsWith("person.capacity-released.v1", "person.seat-freed.v1");
        assertThat(events("bet/" + bet).findValuesAsString("type"))
                .endsWith("bet.withdrawn.v1", "bet.person-released.v1");
    }

    @Test
    void aRehearsalOfManyLinesSeesWhatItWouldHaveAllocated() {
        Api importer = service.as("prs-importer", "importer");
        String person = RealParts.uniqueName("prs");
        String lines = """
                {"command":"RegisterContributor","id":"%1$s","key":"%1$s/1","payload":{"homePortfolio":"%2$s","contractedFte":1,"from":"2026-01-01"}}
                {"command":"AllocateCapacity","id":"%1$s","key":"%1$s/2","payload":{"bet":"%3$s","purpose":"DISCOVERY","fraction":1,"from":"2026-01-01"}}
                {"command":"AssignOwner","id":"%3$s","key":"%1$s/3","payload":{"person":"%1$s","singleThreaded":true}}
                {"command":"AllocateCapacity","id":"%1$s","key":"%1$s/4","payload":{"bet":"%3$s","purpose":"DISCOVERY","fraction":"0.01","from":"2026-02-01"}}
                """.formatted(person, retail, bet);
        for (String path : List.of("/v1/imports?dryRun=true", "/v1/imports")) {
            JsonNode report = importer.postLines(path, lines).json();
            assertThat(report.path("accepted").asInt()).as(report.toString()).isEqualTo(3);
            assertThat(report.path("lines").findValuesAsString("code"))
                    .containsExactly("capacity.exceeded", "capacity.exceeded");
        }
    }
}
