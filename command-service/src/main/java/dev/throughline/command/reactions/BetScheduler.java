package dev.throughline.command.reactions;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Takes round after round while the service runs; a round that fails is tried again at the next poll. */
final class BetScheduler implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BetScheduler.class);

    private final WhenSomethingIsDueThenLetTimePass round;
    private final Duration poll;
    private CountDownLatch stop = new CountDownLatch(1);
    private @Nullable Thread thread;

    BetScheduler(WhenSomethingIsDueThenLetTimePass round, Duration poll) {
        this.round = round;
        this.poll = poll;
    }

    @Override
    public synchronized void start() {
        CountDownLatch ours = new CountDownLatch(1);
        stop = ours;
        // A platform thread: interrupting a virtual one in the middle of a statement would close its connection.
        thread = Thread.ofPlatform().name("bet-scheduler").daemon().start(() -> run(ours));
    }

    @Override
    public synchronized void stop() {
        stop.countDown();
        Thread running = thread;
        thread = null;
        if (running != null) {
            join(running);
        }
    }

    private static void join(Thread running) {
        try {
            running.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void run(CountDownLatch until) {
        try {
            while (!until.await(lookOnce() ? 0 : poll.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.trace("looking again");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean lookOnce() {
        try {
            return round.look();
        } catch (RuntimeException away) {
            LOG.warn("a round of the scheduler failed: {}", away.getClass().getSimpleName());
            return false;
        }
    }
}
