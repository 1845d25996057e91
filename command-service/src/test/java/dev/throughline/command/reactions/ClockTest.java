package dev.throughline.command.reactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.throughline.command.importing.RunningImports;
import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.RealParts;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Time passes by itself: two instances on one database, and dates that have passed. */
class ClockTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String METRIC = """
            {"portfolio": "clock", "name": "Orders", "formula": "paid", "unit": "orders", "grain": "DAY",
             "aggregation": "SUM", "comparison": "PERCENT", "better": "UP", "owner": "prs-owner1"}""";
    private static final String PROPOSAL = """
            {"portfolio": "clock", "title": "%s", "customer": "c", "problem": "p", "benefit": "b",
             "innovationType": "CORE", "door": "TWO_WAY", "origin": "MANDATE"}""";
    private static final String AT_DATE = """
            {"criterion": "no-orders", "metric": "%s", "operator": "LESS", "threshold": 10, "when": "AT_DATE",
             "by": "2026-03-10"}""";
    private static final String ANYTIME = """
            {"criterion": "no-orders", "metric": "%s", "operator": "LESS", "threshold": 10, "when": "ANYTIME"}""";

    private static RunningService one;
    private static RunningService two;

    private final String bet = RealParts.uniqueName("bet");
    private final String metric = RealParts.uniqueName("metric");

    @BeforeAll
    static void startTwoInstances() {
        one = RunningService.on(RealParts.postgres(), "throughline.clock.poll=50ms");
        two = RunningService.on(one.database(), "throughline.clock.poll=50ms");
        record(leader(), "/v1/portfolios/clock?effectiveAt=2026-01-01T00:00:00Z", """
                {"name": "Clock", "currency": "EUR", "zone": "UTC"}""");
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    private static void record(Api api, String path, String body) {
        Api.Reply reply = api.post(path, body);
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(201);
    }

    private static Api leader() {
        return one.as("prs-leader1", "leader");
    }

    private void define() {
        record(leader(), "/v1/metrics/" + metric + "?effectiveAt=2026-03-01T00:00:00Z", METRIC);
    }

    private void propose(String criterion) {
        record(leader(), "/v1/bets/" + bet + "?effectiveAt=2026-03-01T00:00:00Z", PROPOSAL.formatted(bet));
        record(leader(), "/v1/bets/" + bet + "/criteria?effectiveAt=2026-03-02T00:00:00Z", criterion.formatted(metric));
    }

    private List<String> history() {
        return StreamSupport.stream(
                        one.as("prs-reader1", "projector")
                                .get("/v1/log/streams/bet/" + bet + "/events")
                                .json()
                                .spliterator(),
                        false)
                .map(event -> event.path("type").asString() + " "
                        + event.path("context").path("effectiveAt").asString() + " "
                        + event.path("context").path("actor").asString())
                .toList();
    }

    private void awaitLooked() {
        await().atMost(PATIENCE)
                .until(() -> one.bean(JdbcClient.class)
                                .sql("""
                                        SELECT count(*) FROM bet_clock, follower
                                        WHERE follower.name = 'bet-clocks' AND bet = :bet
                                        AND follower.position = (SELECT max(position) FROM event_log)
                                        AND coalesce(look_at > now(), true) AND held_until = '-infinity'""")
                                .param("bet", "bet/" + bet)
                                .query(Long.class)
                                .single()
                        == 1);
    }

    @Test
    void aTripwireFiresByAMissingObservationThoughNobodySendsAnything() {
        define();
        propose(AT_DATE);
        await().atMost(PATIENCE).until(() -> history().size() > 2);
        awaitLooked();
        assertThat(history())
                .containsExactly(
                        "bet.proposed.v1 2026-03-01T00:00:00Z prs-leader1",
                        "bet.kill-criterion-committed.v1 2026-03-02T00:00:00Z prs-leader1",
                        "bet.tripwire-fired.v1 2026-03-17T23:59:59.999999Z time");
    }

    @Test
    void anObservationMakesTheBetsThatWatchItDue() {
        define();
        propose(ANYTIME);
        awaitLooked();
        assertThat(history()).hasSize(2);
        record(leader(), "/v1/metrics/" + metric + "/observations?effectiveAt=2026-03-06T08:00:00Z", """
                {"period": "2026-03-05", "value": 9}""");
        await().atMost(PATIENCE).until(() -> history().size() > 2);
        awaitLooked();
        assertThat(history()).last().isEqualTo("bet.tripwire-fired.v1 2026-03-06T08:00:00Z time");
        assertThat(history()).hasSize(3);
    }

    @Test
    void oneBadBetDoesNotStopTheOthers() {
        new TransactionTemplate(one.bean(PlatformTransactionManager.class))
                .executeWithoutResult(
                        status -> one.bean(JdbcClient.class).sql("""
                        INSERT INTO event_log
                            (event_id, stream, sequence, stream_type, recorded_at, type, payload, context)
                        VALUES ('bad', 'bet/bad-one', 0, 'StreamAggregate', now(), 'bet.unheard-of.v1', '{}', '{}')
                        ON CONFLICT DO NOTHING""").update());
        define();
        propose(AT_DATE);
        await().atMost(PATIENCE).until(() -> history().size() > 2);
        await().atMost(PATIENCE)
                .until(() -> one.bean(JdbcClient.class)
                                .sql("SELECT setbacks FROM bet_clock WHERE bet = 'bet/bad-one'")
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    @Test
    void noTimePassesWhileAnImportRuns() {
        define();
        try (RunningImports.Sign alive = two.bean(RunningImports.class).begin()) {
            propose(AT_DATE);
            await().atMost(PATIENCE)
                    .until(() -> one.bean(JdbcClient.class)
                                    .sql("SELECT count(*) FROM bet_clock WHERE bet = :bet")
                                    .param("bet", "bet/" + bet)
                                    .query(Long.class)
                                    .single()
                            == 1);
            assertThat(one.bean(WhenSomethingIsDueThenLetTimePass.class).look()).isFalse();
            assertThat(history()).hasSize(2);
        }
        await().atMost(PATIENCE).until(() -> history().size() > 2);
    }

    /** A long file comes in several requests; between two of them nothing fires for a figure that the next one brings. */
    @Test
    void noTimePassesBetweenTwoRequestsOfOneImport() {
        define();
        Api importer = one.as("prs-importer", "importer");
        importer.postLines("/v1/imports", """
                {"command":"ProposeBet","id":"%1$s","at":"2026-03-01T00:00:00Z","key":"%1$s/1","payload":%2$s}
                {"command":"CommitKillCriterion","id":"%1$s","at":"2026-03-02T00:00:00Z","key":"%1$s/2","payload":%3$s}
                """.formatted(
                        bet,
                        PROPOSAL.formatted(bet).replace("\n", " "),
                        AT_DATE.formatted(metric).replace("\n", " ")));
        assertThat(one.bean(WhenSomethingIsDueThenLetTimePass.class).look()).isFalse();
        assertThat(history()).hasSize(2);

        importer.postLines("/v1/imports", """
                {"command":"ObserveMetric","id":"%s","at":"2026-03-11T08:00:00Z","key":"%s/3","payload":{"period":"2026-03-10","value":12}}
                """.formatted(metric, bet));
        awaitLooked();
        assertThat(history()).hasSize(2);
    }

    @Test
    void anImportMakesTheHistoryThatTimeAndPeopleWouldHaveMade() {
        define();
        String lines = """
                {"command":"ProposeBet","id":"%1$s","at":"2026-03-01T00:00:00Z","key":"%1$s/1","payload":%2$s}
                {"command":"CommitKillCriterion","id":"%1$s","at":"2026-03-02T00:00:00Z","key":"%1$s/2","payload":%3$s}
                {"command":"AssignOwner","id":"%1$s","at":"2026-03-10T00:00:00Z","key":"%1$s/3","payload":{"person":"prs-owner1"}}
                {"command":"RecordSpend","id":"%1$s","at":"2026-04-01T00:00:00Z","key":"%1$s/4","payload":{"amount":1,"date":"2026-04-01","category":"BUILD"}}
                """.formatted(
                        bet,
                        PROPOSAL.formatted(bet).replace("\n", " "),
                        AT_DATE.formatted(metric).replace("\n", " "));
        Api.Reply report = one.as("prs-importer", "importer").postLines("/v1/imports", lines);
        assertThat(report.json().path("refused").asInt())
                .as(report.response().body())
                .isZero();
        awaitLooked();
        assertThat(history())
                .containsExactly(
                        "bet.proposed.v1 2026-03-01T00:00:00Z prs-importer",
                        "bet.kill-criterion-committed.v1 2026-03-02T00:00:00Z prs-importer",
                        "bet.owner-assigned.v1 2026-03-10T00:00:00Z prs-importer",
                        "bet.tripwire-fired.v1 2026-03-17T23:59:59.999999Z time",
                        "bet.spend-recorded.v1 2026-04-01T00:00:00Z prs-importer");
    }
}
