package dev.throughline.command.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.command.rules.Sha256;
import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.RealParts;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What was refused, taken away and signed in is logged, with who and which rules and nothing that anybody wrote. */
class AccessLogTest {
    private static final String SECRET = "the merger with the rival";

    private final RunningService service = RunningService.shared();
    private final Accesses log = new Accesses(service.as("prs-auditor9", "auditor"));
    private final String portfolio = RealParts.uniqueName("kept");
    private final String bet = RealParts.uniqueName("bet");
    private final String person = RealParts.uniqueName("prs");
    private final Api leader = service.as(RealParts.uniqueName("prs"), "leader");

    @BeforeEach
    void aBet() {
        leader.post("/v1/portfolios/" + portfolio, "{\"name\":\"P\",\"currency\":\"EUR\",\"zone\":\"UTC\"}");
        assertThat(leader.post("/v1/bets/" + bet, proposal(portfolio)).status()).isEqualTo(201);
    }

    private static String proposal(String portfolio) {
        return """
                {"portfolio": "%s", "title": "%s", "customer": "c", "problem": "p", "benefit": "b",
                 "innovationType": "CORE", "door": "TWO_WAY", "origin": "MANDATE"}""".formatted(portfolio, SECRET);
    }

    @Test
    void aRefusedCommandIsLoggedWithAllRulesThatItBroke() {
        Api.Reply refused = service.as(person, "leader", "viewer")
                .post("/v1/bets/" + bet + "/decisions", "{\"outcome\":\"KILL\",\"rationale\":\"" + SECRET + "\"}");
        assertThat(refused.status()).as(refused.response().body()).isBetween(400, 422);

        JsonNode entry = log.of("REFUSED", person, 1).getFirst();
        assertThat(entry.get("what").asString()).isEqualTo("RecordDecision");
        assertThat(entry.get("stream").asString()).isEqualTo("bet/" + bet);
        assertThat(entry.get("portfolio").asString()).isEqualTo(portfolio);
        assertThat(Accesses.codes(entry)).isNotEmpty().containsExactlyInAnyOrderElementsOf(refused.violations());
        assertThat(entry.get("roles").valueStream().map(JsonNode::asString)).containsExactly("leader", "viewer");
        assertThat(entry.get("dryRun").asBoolean()).isFalse();
        assertThat(entry.get("service").asString()).isEqualTo("COMMAND");
        assertThat(entry.toString()).doesNotContain(SECRET, "rival");
    }

    @Test
    void whoHasNoRoleForACommandOrADoorIsLoggedToo() {
        Api stranger = service.as(person, "viewer");
        stranger.post("/v1/bets/" + bet + "/spend", "{\"amount\":1,\"date\":\"2026-01-01\",\"category\":\"BUILD\"}");
        stranger.get("/v1/audit/bets/the-merger?rival=1");
        stranger.send("DELETE", "/v1/people/ada-of-the-merger", BodyPublishers.noBody());
        stranger.get("/the-merger/rival");

        List<JsonNode> entries = log.of("REFUSED", person, 4);
        assertThat(entries.stream().map(entry -> entry.get("what").asString()))
                .containsExactly("RecordSpend", "GET /v1/audit", "DELETE /v1/people", "GET elsewhere");
        assertThat(entries)
                .allSatisfy(entry -> assertThat(Accesses.codes(entry)).containsExactly("role.missing"));
        assertThat(entries.toString()).doesNotContain("merger", "rival");
    }

    @Test
    void rehearsalsAndImportedLinesAreAttempts() {
        Api importer = service.as(person, "leader", "importer");
        String line = "{\"command\":\"RecordDecision\",\"id\":\"" + bet + "\",\"key\":\"" + bet
                + "/k\",\"payload\":{\"outcome\":\"KILL\"}}\n";
        importer.post("/v1/bets/" + bet + "/decisions?dryRun=true", "{\"outcome\":\"KILL\"}");
        importer.postLines("/v1/imports?dryRun=true", line);
        importer.postLines("/v1/imports", line);

        assertThat(log.of("REFUSED", person, 3).stream()
                        .map(entry -> entry.get("dryRun").asBoolean()))
                .containsExactly(true, true, false);
    }

    @Test
    void whatIsAcceptedIsNotLogged() {
        service.as(person, "leader").post("/v1/bets/" + bet + "/owners", "{\"person\":\"prs-owner1\"}");
        service.as(person, "leader").post("/v1/bets/" + bet + "/owners", "{\"person\":\"prs-owner2\"}");

        assertThat(log.of("REFUSED", person, 1)).hasSize(1);
    }

    @Test
    void whatIsTakenAwayIsLogged() {
        Awaitility.await()
                .until(() -> log.auditor().get("/v1/audit/bets/" + bet).status() == 200);
        Api auditor = service.as(person, "auditor");
        auditor.get("/v1/audit/checkpoints");
        auditor.get("/v1/audit/checkpoints/latest");
        auditor.get("/v1/audit/bets/" + bet);
        auditor.get("/v1/audit/bets/no-such-bet");
        auditor.get("/v1/audit/key");
        auditor.get("/v1/log/streams/bet/" + bet + "/events");
        service.as(person, "projector").get("/v1/log/streams/bet/" + bet + "/events");

        List<JsonNode> entries = log.of("EXPORTED", person, 4);
        assertThat(entries.stream().map(entry -> entry.get("what").asString()))
                .containsExactly(
                        "GET /v1/audit/checkpoints",
                        "GET /v1/audit/checkpoints/latest",
                        "GET /v1/audit/bets/{bet}",
                        "GET /v1/log/streams/{kind}/{id}/events");
        assertThat(entries.get(2).get("stream").asString()).isEqualTo("bet/" + bet);
        assertThat(entries.get(2).get("portfolio").asString()).isEqualTo(portfolio);
        assertThat(entries.get(0).has("portfolio")).isFalse();
    }

    @Test
    void aTokenSignsInOnce() {
        Date issued = Date.from(Instant.now().minusSeconds(60));
        String one = RunningService.ISSUER.token(
                person, List.of("viewer"), List.of("*"), claims -> claims.jwtID(person + "-1"));
        String two = RunningService.ISSUER.token(
                person, List.of("viewer"), List.of("*"), claims -> claims.issueTime(issued));
        for (String token : List.of(one, one, two, one, two)) {
            service.withToken(token).get("/v1/people?ids=prs-x1");
        }

        List<JsonNode> entries = log.of("SIGNED_IN", person, 2);
        assertThat(entries).hasSize(2);
        assertThat(entries.getFirst().get("token").asString()).isEqualTo(Sha256.of(person + "-1"));
    }

    @Test
    void anAuditorSeesWhatIsAboutTheirPortfoliosAndWhatIsAboutNone() {
        Api tried = service.as(person, "leader");
        tried.post("/v1/bets/" + bet + "/decisions", "{\"outcome\":\"KILL\"}");
        tried.post(
                "/v1/bets/" + RealParts.uniqueName("new"), proposal(portfolio).replace("CORE", "CHORE"));
        tried.post(
                "/v1/bets/" + RealParts.uniqueName("new"), proposal(portfolio).replace("\"p\"", "\"\""));
        tried.get("/v1/audit/key");
        assertThat(log.of("REFUSED", person, 3)).hasSize(3);

        assertThat(seenBy(portfolio)).containsExactly("GET /v1/audit", "ProposeBet", "RecordDecision");
        assertThat(seenBy("another")).containsExactly("GET /v1/audit");
    }

    private List<String> seenBy(String covered) {
        String token = RunningService.ISSUER.token("prs-narrow", List.of("auditor"), List.of(covered));
        return new Accesses(service.withToken(token))
                .all("kind=REFUSED&person=" + person, 500).stream()
                        .map(entry -> entry.get("what").asString())
                        .toList();
    }

    @Test
    void pagesAndFiltersAddUpToTheWhole() {
        Api tried = service.as(person, "viewer");
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        IntStream.range(0, 7).forEach(n -> tried.get("/v1/audit/key"));
        List<JsonNode> entries = log.of("REFUSED", person, 7);
        String middle = entries.get(3).get("at").asString();

        assertThat(log.all("kind=REFUSED&person=" + person, 2)).isEqualTo(entries.reversed());
        assertThat(log.all("person=" + person + "&kind=REFUSED&from=" + before, 3))
                .hasSize(7);
        assertThat(log.all("person=" + person + "&kind=REFUSED&from=" + middle, 3))
                .hasSize(4);
        assertThat(log.all("person=" + person + "&kind=REFUSED&to=" + middle, 3))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind=refused",
                "person=Ada%20L",
                "from=yesterday",
                "to=2026-01-31",
                "cursor=x",
                "limit=many",
                "page=2",
                "kind=REFUSED&kind=EXPORTED",
                "from=%2B999999999-12-31T00:00:00Z"
            })
    void aMalformedFilterIsRefusedOrMeansItsNearest(String filter) {
        assertThat(log.auditor().get("/v1/access-log?" + filter).status())
                .isEqualTo(filter.contains("99999") ? 200 : 400);
    }

    @Test
    void theQueryServiceTellsAndWhatItTellsTwiceIsKeptOnce() {
        Api projector = service.as("prs-query", "projector");
        String report = report("GET /v1/roadmap.csv");

        assertThat(projector.post("/v1/access-log", report).status()).isEqualTo(204);
        assertThat(projector.post("/v1/access-log", report).status()).isEqualTo(204);
        List<JsonNode> entries = log.of("EXPORTED", person, 1);
        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().get("service").asString()).isEqualTo("QUERY");
        assertThat(entries.getFirst().get("portfolio").asString()).isEqualTo(portfolio);
    }

    @Test
    void nothingThatSomebodyWroteComesInByThatDoor() {
        Api.Reply reply = service.as("prs-query", "projector").post("/v1/access-log", report(SECRET + "?"));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.violations()).containsExactly("what.malformed");
        assertThat(log.all("kind=EXPORTED&person=" + person, 500)).isEmpty();
    }

    private String report(String what) {
        return """
                {"entries": [{"entry": "%s", "at": "%s", "kind": "EXPORTED", "person": "%s", "roles": ["viewer"],
                              "what": "%s", "stream": "bet/%s"}]}""".formatted(
                UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8)), Instant.now(), person, what, bet);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE access_log SET person = 'prs-other'",
                "DELETE FROM access_log",
                "TRUNCATE access_log",
                "ALTER TABLE access_log DISABLE TRIGGER ALL"
            })
    void theServicesOwnRoleCanChangeNothing(String statement) {
        assertThatThrownBy(() -> {
                    try (Connection guest = service.database().connectAsGuest()) {
                        guest.createStatement().execute(statement);
                    }
                })
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refusal -> assertThat(refusal.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void whatIsOlderThan400DaysGoesAndNothingElse() throws SQLException {
        Api tried = service.as(person, "viewer");
        IntStream.range(0, 3).forEach(n -> tried.get("/v1/audit/key"));
        List<JsonNode> entries = log.of("REFUSED", person, 3);
        age(entries.get(0), "400 days 1 minute");
        age(entries.get(1), "399 days 23 hours");

        assertThat(service.bean(StoredAccess.class).prune()).isEqualTo(1);
        assertThat(log.all("kind=REFUSED&person=" + person, 500))
                .extracting(entry -> entry.get("id").asLong())
                .containsExactly(
                        entries.get(2).get("id").asLong(),
                        entries.get(1).get("id").asLong());
    }

    private void age(JsonNode entry, String by) throws SQLException {
        try (Connection owner = service.database().connect()) {
            owner.createStatement()
                    .execute("UPDATE access_log SET logged_at = logged_at - interval '" + by + "' WHERE id = "
                            + entry.get("id").asLong());
        }
    }
}
