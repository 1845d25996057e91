package dev.throughline.query.verification;

import dev.throughline.events.StreamId;
import dev.throughline.query.intake.LogEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored events in order of the log, some at a time. */
@Component
class EventPages {
    private static final int PAGE = 1000;

    private final JdbcClient db;

    EventPages(JdbcClient db) {
        this.db = db;
    }

    /** A row of {@code event_record}: the event as it came, and what was read off it then. */
    record StoredEvent(LogEntry entry, Instant effectiveAt) {}

    long count() {
        return db.sql("SELECT count(*) FROM event_record").query(Long.class).single();
    }

    void forEach(Consumer<List<StoredEvent>> reader) {
        forEach(0, reader);
    }

    void forEach(long behind, Consumer<List<StoredEvent>> reader) {
        List<StoredEvent> page = after(behind);
        while (!page.isEmpty()) {
            reader.accept(page);
            page = after(page.getLast().entry().position());
        }
    }

    private List<StoredEvent> after(long position) {
        return db.sql("SELECT * FROM event_record WHERE position > :position ORDER BY position LIMIT " + PAGE)
                .param("position", position)
                .query(EventPages::event)
                .list();
    }

    private static StoredEvent event(ResultSet row, int number) throws SQLException {
        LogEntry entry = new LogEntry(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                new StreamId(row.getString("stream")),
                row.getLong("sequence"),
                row.getString("type"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("context"),
                row.getString("payload"));
        return new StoredEvent(
                entry, row.getObject("effective_at", OffsetDateTime.class).toInstant());
    }
}
