package dev.throughline.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.RealParts;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many clients at once against two instances of the service on one database. */
class RaceTest {
    private static final int CLIENTS = 50;
    private static final String PROPOSAL = """
            {"portfolio": "race", "title": "Race", "customer": "c", "problem": "p", "benefit": "b",
             "innovationType": "CORE", "door": "TWO_WAY", "origin": "MANDATE"}""";

    private static RunningService one;
    private static RunningService two;

    @BeforeAll
    static void startTwoInstances() {
        one = RunningService.on(RealParts.postgres());
        two = RunningService.on(one.database());
        one.as("prs-leader1", "leader").post("/v1/portfolios/race", """
                {"name": "Race", "currency": "EUR", "zone": "UTC"}""");
    }

    @AfterAll
    static void stop() {
        two.close();
        one.close();
    }

    private static Api leader(int client) {
        return (client % 2 == 0 ? one : two).as("prs-leader1", "leader");
    }

    private static List<Api.Reply> all(java.util.function.IntFunction<Api.Reply> request)
            throws InterruptedException, ExecutionException {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Api.Reply>> requests = IntStream.range(0, CLIENTS)
                    .<Callable<Api.Reply>>mapToObj(client -> () -> request.apply(client))
                    .toList();
            List<Future<Api.Reply>> replies = clients.invokeAll(requests);
            return replies.stream().map(Future::resultNow).toList();
        }
    }

    @Test
    void oneKeySentByManyHasOneEffectAndEqualAnswers() throws Exception {
        String bet = RealParts.uniqueName("bet");
        List<Api.Reply> replies =
                all(client -> leader(client).post("/v1/bets/" + bet, PROPOSAL, "Idempotency-Key", bet));
        assertThat(replies).extracting(Api.Reply::status).containsOnly(201);
        assertThat(replies)
                .extracting(reply -> reply.response().body())
                .containsOnly(replies.getFirst().response().body());
        assertThat(replies).extracting(Api.Reply::etag).containsOnly("\"1\"");
    }

    @Test
    void oneIdProposedByManyIsProposedOnce() throws Exception {
        String bet = RealParts.uniqueName("bet");
        List<Api.Reply> replies = all(client -> leader(client).post("/v1/bets/" + bet, PROPOSAL));
        assertThat(replies).filteredOn(reply -> reply.status() == 201).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 409)
                .hasSize(CLIENTS - 1)
                .allSatisfy(reply -> assertThat(reply.violations()).containsExactly("bet.exists"));
    }

    @Test
    void everyAcceptedCommandOfManyOnOneStreamIsRecordedOnce() throws Exception {
        String bet = RealParts.uniqueName("bet");
        leader(0).post("/v1/bets/" + bet, PROPOSAL);
        List<Api.Reply> replies = all(client -> leader(client).post("/v1/bets/" + bet + "/spend", """
                {"amount": 1, "date": "2026-01-01", "category": "BUILD"}"""));
        assertThat(replies).extracting(Api.Reply::status).containsOnly(201);
        assertThat(replies)
                .extracting(reply -> reply.json().path("version").asInt())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(2, CLIENTS + 1).boxed().toList());
    }
}
