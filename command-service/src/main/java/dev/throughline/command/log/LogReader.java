package dev.throughline.command.log;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads one stream's history, for those who missed a part of it. */
final class LogReader {
    private final JdbcClient jdbc;

    LogReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A stream's events after a version, in order and without gaps: a stream's writers wait for each other. */
    List<LogEntry> stream(String stream, long after, int limit) {
        return jdbc.sql("""
                        SELECT position, event_id, stream, sequence + 1, type, recorded_at, payload, context,
                               stream_type, payload_revision
                        FROM event_log WHERE stream = ? AND sequence >= ? ORDER BY sequence LIMIT ?""").params(stream, after, limit).query(EventLog::entry).list();
    }
}
