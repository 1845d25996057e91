package dev.throughline.command.audit;

import dev.throughline.command.audit.tree.AuditedEvent;
import dev.throughline.command.audit.tree.Hash;
import dev.throughline.command.audit.verify.EventRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has been sealed: the leaves, and the events they stand for. */
final class SealedLog {
    private static final String EVENT = "SELECT " + EventRow.COLUMNS
            + ", l.leaf_index, l.hash FROM audit_leaf l JOIN event_log e USING (position) ";

    private final JdbcClient jdbc;

    SealedLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far the tree has grown.
     *
     * @param size how many leaves
     * @param position of the last one's event; 0 when there is none
     */
    record Extent(long size, long position) {}

    /** An event with its leaf as it was sealed. */
    record Sealed(AuditedEvent event, long index, Hash leaf) {}

    Extent extent() {
        return jdbc.sql("SELECT leaf_index + 1, position FROM audit_leaf ORDER BY leaf_index DESC LIMIT 1")
                .query((row, index) -> new Extent(row.getLong(1), row.getLong(2)))
                .optional()
                .orElse(new Extent(0, 0));
    }

    StoredTree subtrees() {
        return new StoredTree(jdbc);
    }

    Optional<Sealed> at(long position) {
        return jdbc.sql(EVENT + "WHERE l.position = ?")
                .param(position)
                .query(SealedLog::sealed)
                .optional();
    }

    Optional<Sealed> byId(String eventId) {
        return jdbc.sql(EVENT + "WHERE l.event_id = ? ORDER BY l.leaf_index LIMIT 1")
                .param(eventId)
                .query(SealedLog::sealed)
                .optional();
    }

    /** A stream's events that were sealed, in order. */
    List<Sealed> ofStream(String stream) {
        return jdbc.sql(EVENT + "WHERE e.stream = ? ORDER BY e.sequence")
                .param(stream)
                .query(SealedLog::sealed)
                .list();
    }

    /** Appends leaves and the stored subtrees that they completed; the caller holds the sealer's turn. */
    void append(Growth growth) {
        jdbc.sql("""
                        INSERT INTO audit_leaf (leaf_index, position, event_id, hash)
                        SELECT * FROM unnest(:indexes, :positions, :ids, :hashes)""")
                .param("indexes", growth.indexes())
                .param("positions", growth.positions())
                .param("ids", growth.eventIds())
                .param("hashes", growth.leaves())
                .update();
        if (growth.heights().length > 0) {
            jdbc.sql("""
                            INSERT INTO audit_node (height, node_index, hash)
                            SELECT * FROM unnest(:heights, :indexes, :hashes)""")
                    .param("heights", growth.heights())
                    .param("indexes", growth.nodeIndexes())
                    .param("hashes", growth.nodes())
                    .update();
        }
    }

    private static Sealed sealed(ResultSet row, int index) throws SQLException {
        return new Sealed(EventRow.read(row), row.getLong(11), Hash.of(row.getBytes(12)));
    }
}
