package dev.throughline.command.contributor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.RealParts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 64 clients at once, against two instances on one database, over one seat and over a person's last 0.2 of capacity. More
 * with {@code -Drounds=1000}, the same again with {@code -Dseed=}.
 */
class SeatAndCapacityRaceTest {
    private static final int CLIENTS = 64;
    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final long SEED = Long.getLong("seed", new Random().nextLong());

    private static RunningService one;
    private static RunningService two;

    private final Random random = new Random(SEED);

    @BeforeAll
    static void startTwoInstances() {
        one = RunningService.on(RealParts.postgres());
        two = RunningService.on(one.database());
        recorded(leader(0).post("/v1/portfolios/race", """
                {"name": "Race", "currency": "EUR", "zone": "UTC"}"""));
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    private static Api leader(int client) {
        return (client % 2 == 0 ? one : two).as("prs-leader" + client, "leader");
    }

    private static Api.Reply recorded(Api.Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isEqualTo(201);
        return reply;
    }

    private static String proposed() {
        String bet = RealParts.uniqueName("bet");
        recorded(leader(0).post("/v1/bets/" + bet, """
                {"portfolio": "race", "title": "%s", "customer": "c", "problem": "p", "benefit": "b",
                 "innovationType": "CORE", "door": "TWO_WAY", "origin": "MANDATE", "critical": true}""".formatted(bet)));
        return bet;
    }

    private static String registered() {
        String person = RealParts.uniqueName("prs");
        recorded(leader(0).post("/v1/contributors/" + person, """
                {"homePortfolio": "race", "contractedFte": 1, "from": "2026-01-01"}"""));
        return person;
    }

    private static Api.Reply allocate(int client, String person, String bet, String fraction, String days) {
        return leader(client).post("/v1/contributors/" + person + "/allocations", """
                {"bet": "%s", "purpose": "DISCOVERY", "fraction": "%s", %s}""".formatted(bet, fraction, days));
    }

    private static Api.Reply assign(int client, String bet, String person) {
        return leader(client).post("/v1/bets/" + bet + "/owners", """
                {"person": "%s", "singleThreaded": true}""".formatted(person));
    }

    /** All clients at once, in an order of chance. */
    private List<Api.Reply> all(IntFunction<Api.Reply> request) throws InterruptedException {
        List<Callable<Api.Reply>> requests = new ArrayList<>(IntStream.range(0, CLIENTS)
                .<Callable<Api.Reply>>mapToObj(client -> () -> request.apply(client))
                .toList());
        Collections.shuffle(requests, random);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            return clients.invokeAll(requests).stream().map(Future::resultNow).toList();
        }
    }

    private static void oneWonAndOthersWereRefused(List<Api.Reply> replies, String... codes) {
        assertThat(replies)
                .as("seed %d", SEED)
                .filteredOn(reply -> reply.status() == 201)
                .hasSize(1);
        assertThat(replies)
                .as("seed %d", SEED)
                .filteredOn(reply -> reply.status() != 201)
                .allSatisfy(reply -> {
                    assertThat(reply.status()).as(reply.response().body()).isEqualTo(409);
                    assertThat(reply.violations()).isNotEmpty().isSubsetOf(codes);
                });
    }

    private static int count(String type, String stream) {
        return one.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM event_log WHERE type = ? AND stream = ?")
                .param(type)
                .param(stream)
                .query(Integer.class)
                .single();
    }

    @Test
    void ofManyWhoWantTheLastFifthOfAPersonOneGetsIt() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String person = registered();
            List<String> bets = IntStream.range(0, 8).mapToObj(n -> proposed()).toList();
            recorded(allocate(0, person, bets.getFirst(), "0.80", "\"from\": \"2026-01-01\""));
            List<Api.Reply> replies =
                    all(client -> allocate(client, person, bets.get(client % 8), "0.20", "\"from\": \"2026-02-01\""));
            oneWonAndOthersWereRefused(replies, "capacity.exceeded");
            assertThat(count("person.capacity-allocated.v1", "person/" + person))
                    .isEqualTo(2);
            assertThat(bets.stream()
                            .mapToInt(bet -> count("bet.person-allocated.v1", "bet/" + bet))
                            .sum())
                    .as("each allocation is in one bet, seed %d", SEED)
                    .isEqualTo(2);
        }
    }

    /** Days of chance: whoever gets in, no day is beyond full time. */
    @Test
    void allocationsOfChanceNeverSumAboveOne() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String person = registered();
            String bet = proposed();
            List<int[]> wishes = IntStream.range(0, CLIENTS)
                    .mapToObj(n -> new int[] {1 + random.nextInt(28), 1 + random.nextInt(28), 5 + random.nextInt(60)})
                    .toList();
            List<Api.Reply> replies = all(client -> {
                int[] wish = wishes.get(client);
                String days = "\"from\": \"2027-02-%02d\", \"to\": \"2027-02-%02d\""
                        .formatted(Math.min(wish[0], wish[1]), Math.max(wish[0], wish[1]));
                return allocate(client, person, bet, "0.%02d".formatted(wish[2]), days);
            });
            assertThat(replies)
                    .as("seed %d", SEED)
                    .extracting(Api.Reply::status)
                    .containsOnly(201, 409);
            assertThat(mostOfAnyDay(person)).as("percent, seed %d", SEED).isBetween(5, 100);
        }
    }

    private static int mostOfAnyDay(String person) {
        return one.bean(JdbcClient.class)
                .sql("""
                        SELECT max(total) FROM (
                            SELECT sum((payload::jsonb ->> 'fraction')::numeric * 100)::int AS total
                            FROM event_log, generate_series(
                                (payload::jsonb ->> 'from')::date, (payload::jsonb ->> 'to')::date, '1 day') AS day
                            WHERE type = 'person.capacity-allocated.v1' AND stream = ?
                            GROUP BY day) AS days
                        """)
                .param("person/" + person)
                .query(Integer.class)
                .single();
    }

    @Test
    void ofManyWhoWantOneSeatOneTakesIt() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String bet = proposed();
            List<String> people =
                    IntStream.range(0, 8).mapToObj(n -> registered()).toList();
            people.forEach(person -> recorded(allocate(0, person, bet, "1.00", "\"from\": \"2026-01-01\"")));
            oneWonAndOthersWereRefused(all(client -> assign(client, bet, people.get(client % 8))), "owner.assigned");
            assertThat(count("bet.owner-assigned.v1", "bet/" + bet)).isEqualTo(1);
            assertThat(people.stream()
                            .mapToInt(person -> count("person.seat-taken.v1", "person/" + person))
                            .sum())
                    .isEqualTo(1);
        }
    }

    /** The seat is freed, handed over and released by many at once: no deadlock is seen, and both streams agree. */
    @Test
    void twoPeopleHandOverInBothDirections() throws Exception {
        String bet = proposed();
        List<String> people = List.of(registered(), registered());
        people.forEach(person -> recorded(allocate(0, person, bet, "1.00", "\"from\": \"2026-01-01\"")));
        recorded(assign(0, bet, people.getFirst()));
        List<Api.Reply> replies = all(client -> client % 3 == 2
                ? allocate(
                        client, people.get(client % 2), bet, "0.01", "\"from\": \"2025-01-01\", \"to\": \"2025-12-31\"")
                : leader(client)
                        .post("/v1/bets/" + bet + "/owner-transfers", "{\"to\": \"" + people.get(client % 2) + "\"}"));
        assertThat(replies).as("seed %d", SEED).extracting(Api.Reply::status).containsOnly(201, 409);
        int taken = people.stream()
                .mapToInt(p -> count("person.seat-taken.v1", "person/" + p))
                .sum();
        int freed = people.stream()
                .mapToInt(p -> count("person.seat-freed.v1", "person/" + p))
                .sum();
        assertThat(taken - freed).as("seed %d", SEED).isEqualTo(1);
        assertThat(taken).isEqualTo(count("bet.owner-assigned.v1", "bet/" + bet));
    }
}
