package dev.throughline.command.audit.verify;

import dev.throughline.command.audit.tree.AuditedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/** An event as it stands in {@code event_log}, for whoever reads it from there. */
public final class EventRow {
    /** What there is of it, from {@code event_log e}. */
    public static final String COLUMNS = """
            e.position, e.event_id, e.stream, e.sequence + 1, e.stream_type, e.type, e.payload_revision, \
            e.recorded_at, e.context, e.payload""";

    private EventRow() {}

    /** @param row starts with {@link #COLUMNS} */
    public static AuditedEvent read(ResultSet row) throws SQLException {
        return new AuditedEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                row.getString(10));
    }
}
