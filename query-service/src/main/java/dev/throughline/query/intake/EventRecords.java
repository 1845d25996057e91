package dev.throughline.query.intake;

import dev.throughline.events.RecordedEvent;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events themselves, and the latest recording time of each block of positions. */
@Component
class EventRecords {
    private final JdbcClient jdbc;

    EventRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(List<LogEntry> entries, List<RecordedEvent> events) {
        jdbc.sql("""
                        INSERT INTO event_record
                            (position, event_id, stream, sequence, type, effective_at, recorded_at, context, payload)
                        SELECT * FROM unnest(:positions, :ids::uuid[], :streams, :sequences, :types,
                                             :effective::timestamptz[], :recorded::timestamptz[], :contexts, :payloads)""")
                .param(
                        "positions",
                        entries.stream().mapToLong(LogEntry::position).toArray())
                .param("ids", texts(entries, LogEntry::id))
                .param("streams", texts(entries, LogEntry::stream))
                .param(
                        "sequences",
                        entries.stream().mapToLong(LogEntry::sequence).toArray())
                .param("types", texts(entries, LogEntry::type))
                .param("effective", texts(events, event -> event.context().effectiveAt()))
                .param("recorded", texts(entries, LogEntry::recordedAt))
                .param("contexts", texts(entries, LogEntry::context))
                .param("payloads", texts(entries, LogEntry::payload))
                .update();
    }

    /**
     * Raises the blocks' recording times. Every poll of every instance meets at the newest block, so this comes last
     * in a transaction, and in order of the blocks.
     */
    void raiseBlocks(List<LogEntry> entries) {
        jdbc.sql("""
                        INSERT INTO log_block AS b (block, last_recorded_at)
                        SELECT position / 1024, max(recorded_at)
                        FROM unnest(:positions, :recorded::timestamptz[]) AS e(position, recorded_at)
                        GROUP BY 1 ORDER BY 1
                        ON CONFLICT (block) DO UPDATE SET last_recorded_at = excluded.last_recorded_at
                        WHERE b.last_recorded_at < excluded.last_recorded_at""")
                .param(
                        "positions",
                        entries.stream().mapToLong(LogEntry::position).toArray())
                .param("recorded", texts(entries, LogEntry::recordedAt))
                .update();
    }

    private static <T> String[] texts(List<T> rows, Function<T, Object> column) {
        return rows.stream().map(row -> column.apply(row).toString()).toArray(String[]::new);
    }
}
