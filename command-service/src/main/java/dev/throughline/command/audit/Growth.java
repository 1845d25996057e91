package dev.throughline.command.audit;

import dev.throughline.command.audit.tree.AuditedEvent;
import dev.throughline.command.audit.tree.Frontier;
import dev.throughline.command.audit.tree.Hash;
import dev.throughline.command.log.LogEntry;
import java.util.ArrayList;
import java.util.List;

/** What a batch of events adds to the tree, column by column. */
final class Growth {
    private final long start;
    private final List<LogEntry> entries;
    private final List<byte[]> leaves = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    private Growth(long start, List<LogEntry> entries) {
        this.start = start;
        this.entries = entries;
    }

    static Growth of(Frontier frontier, List<LogEntry> entries) {
        Growth growth = new Growth(frontier.size(), entries);
        for (LogEntry entry : entries) {
            Hash leaf = audited(entry).leaf();
            growth.leaves.add(leaf.bytes());
            frontier.append(leaf, growth::completed);
        }
        return growth;
    }

    static AuditedEvent audited(LogEntry entry) {
        return new AuditedEvent(
                entry.position(),
                entry.eventId(),
                entry.stream(),
                entry.sequence(),
                entry.streamType(),
                entry.type(),
                entry.revision(),
                entry.recordedAt(),
                entry.context(),
                entry.payload());
    }

    private void completed(int height, long index, Hash root) {
        if (height % StoredTree.STEP == 0) {
            nodes.add(new Node(height, index, root.bytes()));
        }
    }

    Long[] indexes() {
        Long[] indexes = new Long[entries.size()];
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = start + i;
        }
        return indexes;
    }

    Long[] positions() {
        return entries.stream().map(LogEntry::position).toArray(Long[]::new);
    }

    String[] eventIds() {
        return entries.stream().map(LogEntry::eventId).toArray(String[]::new);
    }

    byte[][] leaves() {
        return leaves.toArray(byte[][]::new);
    }

    Integer[] heights() {
        return nodes.stream().map(Node::height).toArray(Integer[]::new);
    }

    Long[] nodeIndexes() {
        return nodes.stream().map(Node::index).toArray(Long[]::new);
    }

    byte[][] nodes() {
        return nodes.stream().map(Node::hash).toArray(byte[][]::new);
    }

    private record Node(int height, long index, byte[] hash) {}
}
