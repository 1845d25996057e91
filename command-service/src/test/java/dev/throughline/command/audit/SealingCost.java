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
import java.util.stream.IntStream;

/**
 * What sealing costs those who send commands: two services, one that seals and one that does not, take turns under the same
 * load, so that whatever else the machine does falls on both. Run its main method; arguments are rounds and seconds.
 */
final class SealingCost {
    private static final int CLIENTS = 16;

    private SealingCost() {}

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        try (RunningService sealing = RunningService.on(RealParts.postgres());
                RunningService plain = RunningService.on(RealParts.postgres(), "throughline.audit.enabled=false")) {
            prepare(sealing);
            prepare(plain);
            load(sealing, -1, seconds);
            load(plain, -1, seconds);
            List<Long> on = new ArrayList<>();
            List<Long> off = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                // Who is first changes, as a checkpoint of the database may fall on either.
                if (round % 2 == 0) {
                    on.add(load(sealing, round, seconds));
                    off.add(load(plain, round, seconds));
                } else {
                    off.add(load(plain, round, seconds));
                    on.add(load(sealing, round, seconds));
                }
                System.out.printf("round %d: %d commands/s sealing, %d without%n", round, on.getLast(), off.getLast());
            }
            System.out.printf(
                    "median of %d rounds of %d s, %d clients: %d commands/s sealing, %d without; of the rounds' ratios: %.2f%n",
                    rounds, seconds, CLIENTS, median(on), median(off), medianRatio(on, off));
        }
        System.exit(0);
    }

    private static void prepare(RunningService service) {
        service.as("prs-leader1", "leader")
                .post("/v1/portfolios/load", "{\"name\":\"Load\",\"currency\":\"EUR\",\"zone\":\"UTC\"}");
    }

    /** Commands per second that were recorded; each client sends as fast as it is answered: 30 % proposals, 70 % updates. */
    private static long load(RunningService service, int round, int seconds)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<Integer>> recorded = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String prefix = "bet-" + (round + 1) + "-" + client + "-";
                Api api = service.as("prs-leader" + client, "leader");
                recorded.add(clients.submit(() -> send(api, prefix, end)));
            }
            int total = 0;
            for (Future<Integer> some : recorded) {
                total += some.get();
            }
            return total / seconds;
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

    /** Each round compares neighbours in time, so it says more than the medians where the machine has other work, too. */
    private static double medianRatio(List<Long> on, List<Long> off) {
        double[] ratios = IntStream.range(0, on.size())
                .mapToDouble(round -> (double) on.get(round) / off.get(round))
                .sorted()
                .toArray();
        return (ratios[(ratios.length - 1) / 2] + ratios[ratios.length / 2]) / 2;
    }

    private static long median(List<Long> values) {
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
    }
}
