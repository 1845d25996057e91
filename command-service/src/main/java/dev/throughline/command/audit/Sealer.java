package dev.throughline.command.audit;

import dev.throughline.command.audit.SealedLog.Extent;
import dev.throughline.command.audit.tree.Frontier;
import dev.throughline.command.log.LogEntry;
import dev.throughline.command.log.LogFollower;
import java.time.Duration;
import java.util.List;

/**
 * Appends a leaf for every event, in the order of the log. It remembers nothing between turns: leaves commit with its
 * position or not at all, so wherever we die, the next turn goes on from what is in the tables.
 */
final class Sealer implements LogFollower {
    static final String NAME = "sealer";

    private final SealedLog log;
    private final Checkpoints checkpoints;
    private final Duration pace;
    private final Duration checkpointInterval;
    private long looked;
    private boolean first = true;

    Sealer(SealedLog log, Checkpoints checkpoints, AuditProperties properties) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.pace = properties.pace();
        this.checkpointInterval = properties.checkpointInterval();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pace() {
        return pace;
    }

    /** Signs between turns: what is signed has been committed. */
    @Override
    public void prepare() {
        if (first || System.nanoTime() - looked >= checkpointInterval.toNanos()) {
            checkpoints.signIfGrown();
            looked = System.nanoTime();
            first = false;
        }
    }

    @Override
    public void follow(List<LogEntry> batch) {
        Extent extent = log.extent();
        // Whoever sets the follower back makes it find what it has sealed, and nothing changes by it.
        List<LogEntry> fresh = batch.stream()
                .filter(entry -> entry.position() > extent.position())
                .toList();
        if (!fresh.isEmpty()) {
            log.append(Growth.of(Frontier.of(extent.size(), log.subtrees()), fresh));
        }
    }
}
