package dev.throughline.command.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the log so that nothing is passed over. Positions are drawn before they are committed, so a lower one can become
 * visible after a higher one: what stands behind a hole is handed out only once the hole is proved dead.
 */
final class EventLog {
    private final JdbcClient jdbc;
    private final GapProof proof;
    private final int batch;

    EventLog(JdbcClient jdbc, GapProof proof, int batch) {
        this.jdbc = jdbc;
        this.proof = proof;
        this.batch = batch;
    }

    /**
     * The next events after a position, possibly none. Needs a READ COMMITTED transaction, in which the second read
     * sees what was committed after the first.
     */
    Stretch after(long position) {
        List<LogEntry> seen = read(position);
        List<LogEntry> next = upToFirstHole(seen, position, position);
        if (!next.isEmpty() || seen.isEmpty()) {
            // What stands before a hole need not wait for it; by the next turn its writer has often committed.
            return new Stretch(next, next.size() == seen.size() && seen.size() < batch);
        }
        // Sequences rise, so the writer of every hole below this visible event drew its position before now. The
        // sequence's own last value would not do: after a crash it can hand out again what no commit had made durable.
        long highest = seen.getLast().position();
        proof.awaitWritersOfNow();
        List<LogEntry> again = read(position);
        return new Stretch(upToFirstHole(again, position, highest), false);
    }

    /** Holes below {@code proved} are dead; behind the first other one, nothing is safe to hand out. */
    private static List<LogEntry> upToFirstHole(List<LogEntry> entries, long position, long proved) {
        List<LogEntry> safe = new ArrayList<>(entries.size());
        long last = position;
        for (LogEntry entry : entries) {
            if (entry.position() > proved && entry.position() != last + 1) {
                break;
            }
            safe.add(entry);
            last = entry.position();
        }
        return safe;
    }

    private List<LogEntry> read(long position) {
        return jdbc.sql("""
                        SELECT position, event_id, stream, sequence + 1, type, recorded_at, payload, context,
                               stream_type, payload_revision
                        FROM event_log WHERE position > ? ORDER BY position LIMIT ?""").params(position, batch).query(EventLog::entry).list();
    }

    static LogEntry entry(ResultSet row, int index) throws SQLException {
        return new LogEntry(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10));
    }

    /**
     * @param entries safe to hand out
     * @param wasAll whether nothing else was visible
     */
    record Stretch(List<LogEntry> entries, boolean wasAll) {}
}
