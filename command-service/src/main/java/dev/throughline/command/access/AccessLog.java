package dev.throughline.command.access;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Takes entries at once and writes them behind the requests that caused them: no request waits for this log or fails by
 * it. If we die, what waits here is lost: the last moments, or up to {@value #PLACES} entries while the database is away.
 */
final class AccessLog implements SmartLifecycle {
    static final String LOST = "throughline.access.lost";
    static final int PLACES = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);
    private static final int BATCH = 500;
    private static final Duration PRUNING = Duration.ofHours(1);
    private static final long PAUSE_MILLIS = 500;
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final StoredAccess stored;
    private final BlockingQueue<AccessEntry> waiting = new ArrayBlockingQueue<>(PLACES);
    private final Counter lost;
    private volatile boolean running;
    private @Nullable Thread thread;
    private boolean failing;

    AccessLog(StoredAccess stored, MeterRegistry meters) {
        this.stored = stored;
        this.lost = Counter.builder(LOST)
                .description("entries of the access log that could not be kept")
                .register(meters);
        meters.gaugeCollectionSize("throughline.access.waiting", List.of(), waiting);
    }

    /** @return whether there was a place for it */
    boolean add(AccessEntry entry) {
        if (waiting.offer(entry)) {
            return true;
        }
        lose(1, "no place is left while the database is away");
        return false;
    }

    @Override
    public synchronized void start() {
        running = true;
        // A platform thread: interrupting a virtual one in the middle of a statement would close its connection.
        thread = Thread.ofPlatform().name("access-log").daemon().start(this::run);
    }

    /** What waits is written first, if that is a matter of seconds. */
    @Override
    public synchronized void stop() {
        running = false;
        Thread ours = thread;
        thread = null;
        try {
            if (ours != null && !ours.join(GRACE)) {
                ours.interrupt();
                ours.join();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server takes requests, and after it took the last. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }

    private void run() {
        List<AccessEntry> batch = new ArrayList<>();
        long pruned = System.nanoTime() - PRUNING.toNanos();
        try {
            while (running || !waiting.isEmpty() || !batch.isEmpty()) {
                if (batch.isEmpty()) {
                    take(batch);
                }
                if (!write(batch)) {
                    Thread.sleep(PAUSE_MILLIS);
                } else if (System.nanoTime() - pruned >= PRUNING.toNanos()) {
                    pruned = System.nanoTime();
                    prune();
                }
            }
        } catch (InterruptedException stopped) {
            lose(batch.size() + waiting.size(), "the service stopped while the database was away");
        }
    }

    private void take(List<AccessEntry> batch) throws InterruptedException {
        AccessEntry first = waiting.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            waiting.drainTo(batch, BATCH - 1);
        }
    }

    /** @return whether nothing of the batch is left to be written */
    private boolean write(List<AccessEntry> batch) {
        try {
            if (!batch.isEmpty()) {
                stored.write(batch);
                failing = false;
            }
        } catch (DataIntegrityViolationException unfit) {
            lose(batch.size(), "the table does not take them");
        } catch (RuntimeException away) {
            if (!failing) {
                LOG.warn(
                        "The access log cannot be written for now, and will be: {}",
                        away.getClass().getSimpleName());
            }
            failing = true;
            return false;
        }
        batch.clear();
        return true;
    }

    private void prune() {
        try {
            long gone = stored.prune();
            if (gone > 0) {
                LOG.info("{} entries of the access log were older than 400 days and are gone.", gone);
            }
        } catch (RuntimeException away) {
            LOG.warn("The access log could not be pruned: {}", away.getClass().getSimpleName());
        }
    }

    /** Says so in the log when it begins, and counts all of it. */
    private void lose(int entries, String why) {
        if (entries > 0) {
            if (lost.count() == 0 || lost.count() % PLACES == 0) {
                LOG.error("Entries of the access log are lost because {}; {} counts them.", why, LOST);
            }
            lost.increment(entries);
        }
    }
}
