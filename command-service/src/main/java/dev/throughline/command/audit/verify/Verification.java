package dev.throughline.command.audit.verify;

import dev.throughline.command.audit.tree.AuditedEvent;
import dev.throughline.command.audit.tree.Checkpoint;
import dev.throughline.command.audit.tree.Frontier;
import dev.throughline.command.audit.tree.Hash;
import dev.throughline.command.audit.tree.SignedNote;
import dev.throughline.command.audit.tree.VerifierKey;
import dev.throughline.command.audit.verify.Finding.Kind;
import dev.throughline.command.audit.verify.StoredLog.Leaf;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Recomputes every leaf from its event and the tree from the leaves, in one pass over one snapshot and in bounded memory,
 * and holds both against every checkpoint, those stored and those that somebody kept elsewhere. How each kind of change
 * shows is in docs/adr/0017.
 */
public final class Verification {
    private static final int STORED_HEIGHTS = 8;
    private static final int BETWEEN_REPORTS = 5000;

    private final StoredLog log;
    private final Connection connection;
    private final List<VerifierKey> keys;
    private final Map<Long, List<String>> outside;
    private final Consumer<Progress> progress;

    private final Findings findings = new Findings();
    private final Mismatches mismatches = new Mismatches();
    private final Frontier tree = new Frontier();
    private final long start = System.nanoTime();
    private long expected;
    private long position;
    private long read;

    /**
     * @param connection to the database of the command service, of its own; left in a read-only transaction
     * @param keys public keys from outside, all that were ever used; without any, signatures prove nothing and are not
     *     checked
     * @param outside signed notes that were kept elsewhere
     * @param progress told now and then
     * @throws IllegalArgumentException when one of the notes is not a checkpoint
     */
    public Verification(
            Connection connection, List<VerifierKey> keys, List<String> outside, Consumer<Progress> progress) {
        this.log = new StoredLog(connection);
        this.connection = connection;
        this.keys = List.copyOf(keys);
        this.outside = bySize(outside);
        this.progress = progress;
    }

    /** In one snapshot, while the service goes on. */
    public Report run() throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return withinTransaction();
    }

    /** In the transaction that the connection is in, which should be one snapshot. */
    public Report withinTransaction() throws SQLException {
        expected = log.expected();
        int brought = outside.values().stream().mapToInt(List::size).sum();
        long covered = outside.keySet().stream().mapToLong(size -> size).max().orElse(0);
        long checked;
        long unsealed;
        try (Rows<AuditedEvent> events = log.events();
                Rows<Leaf> leaves = log.leaves();
                var notes = log.notes()) {
            Testimony testimony = new Testimony(notes, outside, keys, findings);
            while (!leaves.isAtEnd()) {
                step(events, leaves, testimony);
            }
            unsealed = rest(events);
            testimony.end(tree.size(), position, unsealed > 0);
            checked = testimony.checked();
        }
        mismatches.explainTo(findings);
        report();
        return new Report(
                tree.size(), unsealed, checked, brought, covered, !keys.isEmpty(), findings.inOrder(), findings.more());
    }

    /** One leaf, with the events that stand before it or belong to it. */
    private void step(Rows<AuditedEvent> events, Rows<Leaf> leaves, Testimony testimony) throws SQLException {
        Leaf leaf = leaves.current();
        expectInOrder(leaf);
        while (!events.isAtEnd() && events.current().position() < leaf.position()) {
            inserted(events.current());
            next(events);
        }
        if (events.isAtEnd() || events.current().position() > leaf.position()) {
            gone(leaf, events.isAtEnd());
        } else {
            compare(events.current(), leaf);
            next(events);
        }
        position = leaf.position();
        grow(leaf.hash());
        testimony.at(tree, position);
        leaves.next();
    }

    private void expectInOrder(Leaf leaf) {
        if (leaf.index() != tree.size() || leaf.position() <= position) {
            findings.add(
                    Kind.TREE_CHANGED,
                    tree.size(),
                    leaf.position(),
                    "Behind position " + position + " the leaf " + tree.size() + " was expected, but found the leaf "
                            + leaf.index() + " of position " + leaf.position() + ": leaves were removed or moved,"
                            + " and events perhaps with them.");
        }
    }

    private void inserted(AuditedEvent event) {
        findings.add(
                Kind.INSERTED,
                tree.size(),
                event.position(),
                name(event) + " was inserted: it stands before events that were sealed, and never was itself.");
    }

    private void gone(Leaf leaf, boolean isLast) {
        findings.add(
                isLast ? Kind.NEWEST_DELETED : Kind.DELETED,
                tree.size(),
                leaf.position(),
                "The event at position " + leaf.position() + " (" + leaf.eventId() + ") was deleted"
                        + (isLast ? " from the end of the log: " : " from the middle of the log: ")
                        + "its leaf is there, and no event.");
    }

    private void compare(AuditedEvent event, Leaf leaf) {
        if (!event.leaf().equals(leaf.hash())) {
            mismatches.add(event, leaf, tree.size());
        } else if (!event.eventId().equals(leaf.eventId())) {
            findings.add(
                    Kind.TREE_CHANGED,
                    tree.size(),
                    event.position(),
                    name(event) + " has a leaf that was changed: it names the event " + leaf.eventId() + ".");
        }
    }

    private void grow(Hash leaf) throws SQLException {
        List<Completed> completed = new ArrayList<>();
        tree.append(leaf, (height, index, root) -> completed.add(new Completed(height, index, root)));
        for (Completed one : completed) {
            if (one.height() % STORED_HEIGHTS == 0 && !log.hasNode(one.height(), one.index(), one.root())) {
                findings.add(
                        Kind.TREE_CHANGED,
                        one.index() << one.height(),
                        0,
                        "The stored root over events " + ((one.index() << one.height()) + 1) + " to " + tree.size()
                                + " (height " + one.height() + ") is not the one of their leaves.");
            }
        }
    }

    /** What stands behind the last leaf was recorded a moment ago, and waits to be sealed. */
    private long rest(Rows<AuditedEvent> events) throws SQLException {
        long unsealed = 0;
        while (!events.isAtEnd()) {
            unsealed++;
            next(events);
        }
        return unsealed;
    }

    private void next(Rows<AuditedEvent> events) throws SQLException {
        events.next();
        read++;
        if (read % BETWEEN_REPORTS == 0) {
            report();
        }
    }

    private void report() {
        progress.accept(new Progress(read, Math.max(expected, read), Duration.ofNanos(System.nanoTime() - start)));
    }

    static String name(AuditedEvent event) {
        return "The event at position " + event.position() + " (" + event.stream() + " " + event.sequence() + ", "
                + event.type() + ")";
    }

    private static Map<Long, List<String>> bySize(List<String> notes) {
        Map<Long, List<String>> bySize = new TreeMap<>();
        for (String note : notes) {
            Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(note).text());
            bySize.computeIfAbsent(checkpoint.size(), size -> new ArrayList<>()).add(note);
        }
        return bySize;
    }

    private record Completed(int height, long index, Hash root) {}
}
