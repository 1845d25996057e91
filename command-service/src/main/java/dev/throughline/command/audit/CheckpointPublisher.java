package dev.throughline.command.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.throughline.command.audit.Checkpoints.Signed;
import dev.throughline.command.relay.AcknowledgedTopic;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends every checkpoint to its topic, in order, at least once. Apart from the sealer, which goes on while the broker is
 * away.
 */
final class CheckpointPublisher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointPublisher.class);
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Checkpoints checkpoints;
    private final AcknowledgedTopic topic;
    private final Duration interval;
    private CountDownLatch stop = new CountDownLatch(1);
    private @Nullable Thread thread;
    private boolean failing;

    CheckpointPublisher(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Checkpoints checkpoints,
            AcknowledgedTopic topic,
            Duration interval) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.checkpoints = checkpoints;
        this.topic = topic;
        this.interval = interval;
    }

    @Override
    public synchronized void start() {
        CountDownLatch ours = new CountDownLatch(1);
        stop = ours;
        // A platform thread: interrupting a virtual one in the middle of a statement would close its connection.
        thread = Thread.ofPlatform().name("checkpoint-publisher").daemon().start(() -> run(ours));
    }

    @Override
    public synchronized void stop() {
        stop.countDown();
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
            join(running);
        }
        topic.close();
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void run(CountDownLatch until) {
        try {
            while (!until.await(interval.toNanos(), TimeUnit.NANOSECONDS)) {
                round();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            topic.ensure();
            transaction.executeWithoutResult(status -> sendNext());
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing && !Thread.currentThread().isInterrupted()) {
                LOG.warn("Checkpoints are not published for now, and will be: {}", failure.getMessage());
            }
            failing = true;
        }
    }

    /** If we die behind the acknowledgements and before the commit, the same checkpoints are sent again. */
    private void sendNext() {
        Optional<Long> published = jdbc.sql("SELECT tree_size FROM audit_published FOR UPDATE SKIP LOCKED")
                .query(Long.class)
                .optional();
        List<Signed> next =
                published.map(size -> checkpoints.after(size, BATCH)).orElse(List.of());
        if (!next.isEmpty()) {
            topic.send(
                    next.stream().map(signed -> signed.note().getBytes(UTF_8)).toList());
            jdbc.sql("UPDATE audit_published SET tree_size = ?")
                    .param(next.getLast().size())
                    .update();
        }
    }

    private static void join(Thread running) {
        try {
            running.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
