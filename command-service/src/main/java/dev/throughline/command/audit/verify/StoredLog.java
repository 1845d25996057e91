package dev.throughline.command.audit.verify;

import dev.throughline.command.audit.tree.AuditedEvent;
import dev.throughline.command.audit.tree.Hash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The tables as they are, whoever wrote them: nothing that is read here is believed. */
public final class StoredLog {
    private final Connection connection;

    public StoredLog(Connection connection) {
        this.connection = connection;
    }

    /** A row of {@code audit_leaf}. */
    record Leaf(long index, long position, String eventId, byte[] bytes) {
        /** What it contributes to the tree; bytes that are no hash contribute something that fits nothing. */
        Hash hash() {
            return bytes.length == Hash.LENGTH ? Hash.of(bytes) : Hash.ofLeaf(bytes);
        }
    }

    /** A row of {@code audit_checkpoint}. */
    record StoredNote(long size, String note) {}

    /** All of them, in order of the log. */
    public Rows<AuditedEvent> events() throws SQLException {
        return Rows.of(
                connection, "SELECT " + EventRow.COLUMNS + " FROM event_log e ORDER BY e.position", EventRow::read);
    }

    Rows<Leaf> leaves() throws SQLException {
        return Rows.of(
                connection,
                "SELECT leaf_index, position, event_id, hash FROM audit_leaf ORDER BY leaf_index",
                row -> new Leaf(row.getLong(1), row.getLong(2), row.getString(3), row.getBytes(4)));
    }

    Rows<StoredNote> notes() throws SQLException {
        return Rows.of(
                connection,
                "SELECT tree_size, note FROM audit_checkpoint ORDER BY tree_size",
                row -> new StoredNote(row.getLong(1), row.getString(2)));
    }

    boolean hasNode(int height, long index, Hash root) throws SQLException {
        byte[] stored = node(height, index);
        return stored != null && Arrays.equals(stored, root.bytes());
    }

    /** How many events there are to read; a guess that is never too low by much, as positions may have gaps. */
    long expected() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT greatest(reltuples::bigint, (SELECT coalesce(max(leaf_index) + 1, 0) FROM audit_leaf))
                FROM pg_class WHERE oid = 'event_log'::regclass""");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private byte @Nullable [] node(int height, long index) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT hash FROM audit_node WHERE height = ? AND node_index = ?")) {
            statement.setInt(1, height);
            statement.setLong(2, index);
            ResultSet rows = statement.executeQuery();
            return rows.next() ? rows.getBytes(1) : null;
        }
    }
}
