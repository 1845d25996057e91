package dev.throughline.command.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.RealParts;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Thousands of bad requests at the socket. Each gets a clear answer, none a stack trace, and the log holds exactly the
 * events that accepted ones were told. Repeat a failed run with {@code -Dseed=…}.
 */
class BadInputTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int REQUESTS = Integer.getInteger("requests", 10_000);
    private static final int CLIENTS = 8;
    private static final List<String> INSIDE = List.of(
            "exception:",
            "dev.throughline",
            "org.spring",
            "java.",
            "tools.jackson",
            "com.fasterxml",
            "org.apache",
            "tomcat",
            "jdbc",
            "\tat ",
            "<html",
            "sql",
            "bigdecimal",
            "localdate");

    private static RunningService service;

    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicLong recorded = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();

    @BeforeAll
    static void startServiceOfItsOwn() {
        service = RunningService.on(RealParts.postgres());
        Api leader = service.as("prs-leader1", "leader");
        leader.post("/v1/portfolios/mess", "{\"name\":\"Mess\",\"currency\":\"EUR\",\"zone\":\"UTC\"}");
        assertThat(leader.post("/v1/bets/messy", """
                {"portfolio":"mess","title":"t","customer":"c","problem":"p","benefit":"b",
                 "innovationType":"CORE","door":"TWO_WAY","origin":"MANDATE"}""").status()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyBadRequestIsAnsweredClearlyAndRecordsNothing() {
        System.out.println("bad requests: " + REQUESTS + ", seed " + SEED);
        String token = RunningService.ISSUER.token("prs-leader1", List.of("leader"), List.of("*"));
        long before = events();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                Random random = new Random(SEED + client);
                clients.submit(() -> {
                    for (int i = 0; i < REQUESTS / CLIENTS; i++) {
                        judge(BadRequests.next(random, token));
                    }
                });
            }
        }
        assertThat(wrong.stream().limit(20))
                .as("seed " + SEED + ", " + wrong.size() + " in all")
                .isEmpty();
        assertThat(events() - before).as("seed " + SEED).isEqualTo(recorded.get());
        assertThat(accepted.get()).as("most are refused").isLessThan(REQUESTS / 5);
    }

    private void judge(byte[] request) {
        try {
            RawClient.Reply reply = new RawClient(service.port()).send(request);
            if (reply.status() == 201) {
                accepted.incrementAndGet();
                recorded.addAndGet(body(reply).path("events").size());
            } else if (flaw(reply) != null) {
                wrong.add(
                        flaw(reply) + ": " + shown(request) + "\n=> " + reply.head() + "\n" + start(reply.body(), 400));
            }
        } catch (SocketTimeoutException hang) {
            wrong.add("hangs: " + shown(request));
        } catch (IOException | RuntimeException failure) {
            wrong.add(failure + ": " + shown(request));
        }
    }

    private static @org.jspecify.annotations.Nullable String flaw(RawClient.Reply reply) {
        String all = (reply.head() + reply.body()).toLowerCase(Locale.ROOT);
        if (reply.status() == 0) {
            return "no answer";
        }
        if (reply.status() >= 500 && reply.status() != 503 && reply.status() != 501) {
            return "a failure";
        }
        if (INSIDE.stream().anyMatch(all::contains)) {
            return "tells of its inside";
        }
        if (reply.status() < 300 || reply.body().isEmpty()) {
            return null;
        }
        return reply.isProblem()
                        && body(reply).path("code").isString()
                        && body(reply).path("detail").isString()
                ? null
                : "no problem document";
    }

    private static JsonNode body(RawClient.Reply reply) {
        String body = reply.body();
        try {
            boolean isChunked = reply.head().toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
            return JsonMapper.shared().readTree(isChunked ? unchunked(body) : body);
        } catch (JacksonException broken) {
            return JsonMapper.shared().missingNode();
        }
    }

    /** Good enough for answers, whose chunk sizes stand on lines of their own. */
    private static String unchunked(String body) {
        return Stream.of(body.split("\r\n"))
                .filter(line -> !line.matches("[0-9a-fA-F]{1,6}"))
                .reduce("", String::concat);
    }

    private static long events() {
        return service.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM event_log")
                .query(Long.class)
                .single();
    }

    private static String shown(byte[] request) {
        String text = new String(Arrays.copyOf(request, Math.min(request.length, 3000)), StandardCharsets.UTF_8);
        return start(text.replaceFirst("Bearer \\S+", "Bearer …"), 700);
    }

    private static String start(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
