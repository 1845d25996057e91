package dev.throughline.command.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten thousand requests that nobody should send, from several clients at once. */
class BadInputTest {
    private static final int CLIENTS = 8;
    private static final int EACH = 1_300;
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private final RunningService service = RunningService.shared();
    private final Api attacker =
            service.as("prs-attacker", "leader", "proposer", "owner", "finance", "operator", "importer");

    private long recorded() {
        return service.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM command_claim")
                .query(Long.class)
                .single();
    }

    @Test
    void badInputIsToldWhatIsWrongAndChangesNothing() throws Exception {
        System.out.println("seed " + SEED + "; -Dseed= chooses another");
        long before = recorded();
        long accepted = 0;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> attacks = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                BadRequests requests = new BadRequests(SEED + client);
                attacks.add(clients.submit(() -> attack(requests)));
            }
            for (Future<Long> attack : attacks) {
                accepted += attack.get();
            }
        }
        assertThat(recorded() - before).as("only what was accepted is recorded").isEqualTo(accepted);
        assertThat(attacker.get("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void aBodyOfTenMegabytesIsTooLarge() {
        String body = "{\"title\": \"" + "x".repeat(10_000_000) + "\"}";
        Api.Reply reply = attacker.post("/v1/bets", body);
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.code()).isNotEmpty();
    }

    @Test
    void aLineOfTenMegabytesIsReportedAndStopsNoOther() {
        String line = "{\"command\": \"" + "x".repeat(10_000_000) + "\"}\nnot json either\n";
        Api.Reply reply = attacker.postLines("/v1/imports", line);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("lines").findValuesAsString("line")).containsExactly("1", "2");
    }

    /** How many of the requests were fine after all, and recorded something. */
    private long attack(BadRequests requests) {
        long accepted = 0;
        for (int number = 0; number < EACH; number++) {
            BadRequests.BadRequest bad = requests.next();
            Api.Reply reply =
                    attacker.post(bad.path(), bad.body(), "Content-Type", bad.type(), bad.header(), bad.headerValue());
            accepted += check(bad, reply);
        }
        return accepted;
    }

    private static long check(BadRequests.BadRequest bad, Api.Reply reply) {
        String body = reply.response().body();
        assertThat(reply.status()).as(bad + " → " + body).isLessThan(500);
        assertThat(body)
                .as(bad.toString())
                .doesNotContain("Exception", "dev.throughline", "\tat ", "org.spring", "SQL");
        if (reply.status() == 200 && bad.path().startsWith("/v1/imports")) {
            return reply.json().path("accepted").asLong();
        }
        if (reply.status() >= 400) {
            assertThat(reply.code()).as(bad + " → " + body).isNotEmpty();
            assertThat(reply.json().path("detail").asString()).isNotEmpty();
        }
        return reply.status() == 201 ? 1 : 0;
    }
}
