package dev.throughline.command.audit;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.RealParts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What sealing costs those who send commands: two services, one that seals and one that does not, under the same load in
 * turns (with, without, without, with), so that whatever else the machine does falls on both. It measures and is no test of
 * the build; ADR 16 says how it is started, and what it found.
 */
class SealingCost {
    private static final int CLIENTS = 16;
    private static final int ROUNDS = Integer.getInteger("rounds", 10);
    private static final int SECONDS = Integer.getInteger("seconds", 8);
    private static final int WARM_UP_SECONDS = Integer.getInteger("warmUp", 60);

    @Test
    void sealingAndNotSealingInTurns() throws InterruptedException, ExecutionException {
        try (RunningService sealing = RunningService.on(RealParts.postgres());
                RunningService plain = RunningService.on(RealParts.postgres(), "throughline.audit.enabled=false")) {
            for (RunningService service : List.of(sealing, plain)) {
                prepare(service);
                load(service, "warm-up", WARM_UP_SECONDS);
            }
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                ratios[round] = ratio(sealing, plain, round);
            }
            double mean = Arrays.stream(ratios).average().orElseThrow();
            System.out.printf(
                    "sealing / not sealing, commands/s: mean of %d rounds %.3f, standard error %.3f; %d clients, 4 x %d s a round%n",
                    ROUNDS, mean, standardError(ratios, mean), CLIENTS, SECONDS);
        }
    }

    private static double ratio(RunningService sealing, RunningService plain, int round)
            throws InterruptedException, ExecutionException {
        int with = load(sealing, round + "a", SECONDS);
        int without = load(plain, round + "a", SECONDS) + load(plain, round + "b", SECONDS);
        with += load(sealing, round + "b", SECONDS);
        System.out.printf(
                "round %d: %d commands/s sealing, %d without%n", round, with / (2 * SECONDS), without / (2 * SECONDS));
        return (double) with / without;
    }

    private static double standardError(double[] ratios, double mean) {
        double squares = Arrays.stream(ratios)
                .map(ratio -> (ratio - mean) * (ratio - mean))
                .sum();
        return Math.sqrt(squares / (ratios.length - 1) / ratios.length);
    }

    private static void prepare(RunningService service) {
        service.as("prs-leader1", "leader")
                .post("/v1/portfolios/load", "{\"name\":\"Load\",\"currency\":\"EUR\",\"zone\":\"UTC\"}");
    }

    /** How many commands were recorded; each client sends as fast as it is answered: 30 % proposals, 70 % updates. */
    private static int load(RunningService service, String turn, int seconds)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Integer>> recorded = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String prefix = "bet-" + turn + "-" + client + "-";
                Api api = service.as("prs-leader" + client, "leader");
                recorded.add(clients.submit(() -> send(api, prefix, end)));
            }
            int total = 0;
            for (Future<Integer> some : recorded) {
                total += some.get();
            }
            return total;
        }
    }

    private static int send(Api api, String prefix, long end) {
        int count = 0;
        String bet = "";
        while (System.nanoTime() < end) {
            if (count % 10 == 0 || count % 10 == 3 || count % 10 == 6) {
                bet = "/v1/bets/" + prefix + count;
                expectRecorded(api.post(bet, """
                        {"portfolio":"load","title":"%s","customer":"c","problem":"p","benefit":"b",
                         "innovationType":"CORE","door":"TWO_WAY","origin":"MANDATE"}""".formatted(prefix + count)));
            } else {
                expectRecorded(api.post(bet + "/assumptions", """
                        {"assumption":"a%d","text":"Shoppers find it","risk":"DESIRABILITY","critical":true}""".formatted(count)));
            }
            count++;
        }
        return count;
    }

    private static void expectRecorded(Api.Reply reply) {
        if (reply.status() != 201) {
            throw new IllegalStateException("expected 201, found " + reply.status() + " " + reply.code());
        }
    }
}
