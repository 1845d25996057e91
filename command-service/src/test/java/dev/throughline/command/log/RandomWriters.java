package dev.throughline.command.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Writers that commit out of order, now and then linger, and now and then take everything back. */
public final class RandomWriters {
    private static final int STREAMS_EACH = 3;

    private RandomWriters() {}

    /** Returns when all of them are done; every writer of every seed has streams of its own. */
    public static void run(LogDatabase log, long seed, int writers, int transactionsEach)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(writers)) {
            List<Callable<Void>> all = IntStream.range(0, writers)
                    .mapToObj(writer -> (Callable<Void>) () -> {
                        write(log, new Random(seed + writer), "bet/writer-" + seed + "-" + writer, transactionsEach);
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(all)) {
                done.get();
            }
        }
    }

    private static void write(LogDatabase log, Random random, String name, int transactions)
            throws SQLException, InterruptedException {
        long[] versions = new long[STREAMS_EACH];
        try (Connection connection = log.transaction()) {
            for (int i = 0; i < transactions; i++) {
                int stream = random.nextInt(STREAMS_EACH);
                int events = 1 + random.nextInt(3);
                for (int event = 1; event <= events; event++) {
                    LogDatabase.append(connection, name + "-" + stream, versions[stream] + event);
                    linger(random);
                }
                if (random.nextInt(5) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    versions[stream] += events;
                }
            }
        }
    }

    /** Part of what is tested, not a wait for anything: most transactions are quick, a few are slow. */
    private static void linger(Random random) throws InterruptedException {
        if (random.nextInt(10) == 0) {
            Thread.sleep(random.nextInt(30));
        }
    }
}
