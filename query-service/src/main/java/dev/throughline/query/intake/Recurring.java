package dev.throughline.query.intake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes turn after turn on a thread of its own; after a failed turn the pause grows until one succeeds. */
public final class Recurring {
    private static final Logger log = LoggerFactory.getLogger(Recurring.class);

    private final String name;
    private final Runnable turn;
    private final Duration pause;
    private final Duration longestPause;
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private int failures;

    public Recurring(String name, Runnable turn, Duration pause, Duration longestPause) {
        this.name = name;
        this.turn = turn;
        this.pause = pause;
        this.longestPause = longestPause;
    }

    public void start() {
        thread = Thread.ofVirtual().name(name).start(this::run);
    }

    /** Lets the current turn end. One that takes too long for that is interrupted; what it had begun rolls back. */
    public void stop() {
        Thread running = thread;
        stopped.countDown();
        wake();
        if (running == null) {
            return;
        }
        try {
            if (!running.join(Duration.ofSeconds(10))) {
                running.interrupt();
            }
        } catch (InterruptedException hurried) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    /** Has the next turn begin without a pause, unless the last one failed. */
    public void wake() {
        wake.release();
    }

    public boolean isRunning() {
        Thread running = thread;
        return running != null && running.isAlive();
    }

    private void run() {
        try {
            while (stopped.getCount() > 0) {
                takeTurn();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeTurn() throws InterruptedException {
        wake.drainPermits();
        try {
            turn.run();
            failures = 0;
            boolean unused = wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RuntimeException failure) {
            Duration backOff = backOff(pause, longestPause, failures++);
            log.warn("{} failed and tries again in {} ms: {}", name, backOff.toMillis(), Failure.kinds(failure));
            boolean unused = stopped.await(backOff.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Doubles with each failure, from the first pause up to the longest. */
    public static Duration backOff(Duration first, Duration longest, int failures) {
        Duration doubled = first.multipliedBy(1L << Math.min(failures, 16));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
