package dev.throughline.system;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What an event must be, however often the import that recorded it was interrupted. */
record RecordedRow(String stream, long sequence, String type, String payload, String effectiveAt) {

    static List<RecordedRow> all(Connection eventStore) throws SQLException {
        List<RecordedRow> rows = new ArrayList<>();
        try (ResultSet row = eventStore.createStatement().executeQuery("""
                        SELECT stream, sequence, type, payload, context::jsonb ->> 'effectiveAt'
                        FROM event_log ORDER BY stream, sequence
                        """)) {
            while (row.next()) {
                rows.add(new RecordedRow(
                        row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5)));
            }
        }
        return rows;
    }

    static long count(Connection eventStore) throws SQLException {
        try (ResultSet row = eventStore.createStatement().executeQuery("SELECT count(*) FROM event_log")) {
            row.next();
            return row.getLong(1);
        }
    }
}
