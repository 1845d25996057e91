package dev.throughline.command.importing;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports under way, over all instances. Each gives a sign of life while it runs, also when its sender is slow, and for a
 * while after its last line, because a long file comes in several requests and time must not pass between two of them.
 * One that died with its instance counts as over when its sign is too old.
 */
@Component
public class RunningImports {
    /** An SQL condition on a row of {@code running_import}: its import is alive. */
    public static final String IS_ALIVE = "beat_at > now() - interval '30 seconds'";

    private static final Logger LOG = LoggerFactory.getLogger(RunningImports.class);
    private static final Duration BEAT = Duration.ofSeconds(5);

    /** An end leaves the sign as it would be after 20 of its 30 seconds. */
    private static final String LINGER = "beat_at = now() - interval '20 seconds'";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    RunningImports(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The import is alive until this is closed. */
    public interface Sign extends AutoCloseable {
        /** Of what nobody waits for. */
        Sign NONE = () -> {};

        @Override
        void close();
    }

    /** Visible to all when this returns, so that no line is recorded before. */
    public Sign begin() {
        UUID id = UUID.randomUUID();
        CountDownLatch over = new CountDownLatch(1);
        beat(id);
        Thread beating = Thread.ofVirtual().name("import-" + id).start(() -> beatUntil(over, id));
        return () -> {
            over.countDown();
            join(beating);
            write("UPDATE running_import SET " + LINGER + " WHERE id = :id", id);
            write("DELETE FROM running_import WHERE id <> :id AND NOT (" + IS_ALIVE + ")", id);
        };
    }

    private void beatUntil(CountDownLatch over, UUID id) {
        try {
            while (!over.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                beatIfPossible(id);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void beatIfPossible(UUID id) {
        try {
            beat(id);
        } catch (RuntimeException away) {
            LOG.warn(
                    "an import could not give its sign of life: {}",
                    away.getClass().getSimpleName());
        }
    }

    private void beat(UUID id) {
        write("INSERT INTO running_import (id) VALUES (:id) ON CONFLICT (id) DO UPDATE SET beat_at = now()", id);
    }

    private void write(String statement, UUID id) {
        transaction.executeWithoutResult(
                status -> sql.sql(statement).param("id", id).update());
    }

    /** A beat after the end would bring the row back. */
    private static void join(Thread beating) {
        try {
            beating.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
