package dev.throughline.command.log;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Waits until everybody who may still fill a hole has ended. An INSERT locks the table before it draws its position and
 * keeps the lock until its changes are visible or gone, so the holders of that lock are all who can hold a position back.
 * Writers who come later don't matter, and nobody is made to wait for us.
 */
final class GapProof {
    private final JdbcClient jdbc;
    private final Timer waits;
    private final Duration step;
    private final Duration patience;

    GapProof(JdbcClient jdbc, Timer waits, LogProperties properties) {
        this.jdbc = jdbc;
        this.waits = waits;
        this.step = properties.gapStep();
        this.patience = properties.gapPatience();
    }

    /** @throws CannotFollowException when one of them does not end: the caller's turn should not hang with it */
    void awaitWritersOfNow() {
        waits.record(this::outlastWriters);
    }

    private void outlastWriters() {
        long start = System.nanoTime();
        Set<Writer> open = new HashSet<>(writers());
        while (!open.isEmpty()) {
            if (System.nanoTime() - start > patience.toNanos()) {
                throw hanging(open);
            }
            pause();
            open.retainAll(writers());
        }
    }

    /** A virtual transaction's name is never used twice. Prepared transactions have one too, but no process. */
    private Set<Writer> writers() {
        return jdbc.sql("""
                        SELECT virtualtransaction, coalesce(pid, 0) FROM pg_locks
                        WHERE locktype = 'relation' AND relation = 'event_log'::regclass AND mode = 'RowExclusiveLock' AND granted
                          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                          AND pid IS DISTINCT FROM pg_backend_pid()""")
                .query((row, index) -> new Writer(row.getString(1), row.getInt(2)))
                .set();
    }

    private CannotFollowException hanging(Set<Writer> open) {
        return new CannotFollowException("expected the open transactions on event_log to end within " + patience
                + ", but these hang and hold the log back: " + open + "; see pg_stat_activity for what they do");
    }

    private void pause() {
        try {
            Thread.sleep(step);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotFollowException("stopped while waiting for a writer", stopped);
        }
    }

    private record Writer(String transaction, int pid) {}
}
