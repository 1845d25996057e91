package dev.throughline.command.audit;

import dev.throughline.command.audit.tree.AuditedEvent;
import dev.throughline.command.audit.tree.Checkpoint;
import dev.throughline.command.audit.tree.Frontier;
import dev.throughline.command.audit.tree.Hash;
import dev.throughline.command.audit.tree.SignedNote;
import dev.throughline.command.audit.tree.SignerKey;
import dev.throughline.command.audit.verify.StoredLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Somebody who owns the database and knows how the audit log works, but does not have its key. */
final class Forger {
    private final Connection database;
    private final SignerKey ownKey = SignerKey.of("test", SignerKey.fresh());

    Forger(Connection database) {
        this.database = database;
    }

    /** How much of the traces somebody covers. */
    enum Cover {
        /** Only events are touched. */
        NOTHING,
        /** Leaves and subtrees are made anew from the events that there are now. */
        TREE,
        /** Checkpoints are made anew, too, of the same sizes where there still are so many events, with another key. */
        CHECKPOINTS,
        /** Checkpoints are made anew with the signatures of the old ones. */
        TEXTS
    }

    void cover(Cover cover) throws SQLException {
        if (cover != Cover.NOTHING) {
            Map<Long, Checkpoint> rebuilt = rebuildTree();
            if (cover != Cover.TREE) {
                rebuildCheckpoints(rebuilt, cover == Cover.CHECKPOINTS);
            }
        }
    }

    int execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** What a checkpoint of each size would have to say now. */
    private Map<Long, Checkpoint> rebuildTree() throws SQLException {
        execute("DELETE FROM audit_leaf");
        execute("DELETE FROM audit_node");
        Frontier tree = new Frontier();
        Map<Long, Checkpoint> rebuilt = new TreeMap<>();
        for (AuditedEvent event : events()) {
            Hash leaf = event.leaf();
            execute(
                    "INSERT INTO audit_leaf VALUES (?, ?, ?, ?)",
                    tree.size(),
                    event.position(),
                    event.eventId(),
                    leaf.bytes());
            List<Object[]> nodes = new ArrayList<>();
            tree.append(leaf, (height, index, root) -> nodes.add(new Object[] {height, index, root.bytes()}));
            for (Object[] node : nodes) {
                if ((int) node[0] % StoredTree.STEP == 0) {
                    execute("INSERT INTO audit_node VALUES (?, ?, ?)", node);
                }
            }
            rebuilt.put(
                    tree.size(),
                    new Checkpoint(
                            "test", tree.size(), tree.root(), event.position(), event.recordedAt(), Hash.ofNote("")));
        }
        return rebuilt;
    }

    private void rebuildCheckpoints(Map<Long, Checkpoint> rebuilt, boolean signAnew) throws SQLException {
        String before = "";
        for (Map.Entry<Long, String> stored : notes().entrySet()) {
            Checkpoint now = rebuilt.get(stored.getKey());
            if (now == null) {
                execute("DELETE FROM audit_checkpoint WHERE tree_size = ?", stored.getKey());
            } else {
                SignedNote old = SignedNote.parse(stored.getValue());
                Checkpoint then = Checkpoint.parse(old.text());
                String text = new Checkpoint(
                                then.origin(), now.size(), now.root(), now.position(), then.at(), Hash.ofNote(before))
                        .text();
                before = signAnew ? ownKey.sign(text).note() : new SignedNote(text, old.signatures()).note();
                execute("UPDATE audit_checkpoint SET note = ? WHERE tree_size = ?", before, stored.getKey());
            }
        }
    }

    private Map<Long, String> notes() throws SQLException {
        Map<Long, String> notes = new TreeMap<>();
        try (ResultSet rows = database.createStatement().executeQuery("SELECT tree_size, note FROM audit_checkpoint")) {
            while (rows.next()) {
                notes.put(rows.getLong(1), rows.getString(2));
            }
        }
        return notes;
    }

    private List<AuditedEvent> events() throws SQLException {
        List<AuditedEvent> events = new ArrayList<>();
        try (var stored = new StoredLog(database).events()) {
            for (; !stored.isAtEnd(); stored.next()) {
                events.add(stored.current());
            }
        }
        return events;
    }
}
