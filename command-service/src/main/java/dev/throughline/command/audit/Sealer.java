package dev.throughline.command.audit;

import dev.throughline.command.audit.SealedLog.Extent;
import dev.throughline.command.audit.tree.Frontier;
import dev.throughline.command.log.CannotFollowException;
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

    /** A backlog is not paced. */
    private static final int BACKLOG = 500;

    private final SealedLog log;
    private final Checkpoints checkpoints;
    private final Duration pace;
    private final Duration checkpointInterval;
    private long rested;
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

    /** Signs between turns: what is signed has been committed. */
    @Override
    public void prepare() {
        rest();
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
            log.commitWithoutWaiting();
            log.append(Growth.of(Frontier.of(extent.size(), log.subtrees()), fresh));
        }
        rested = batch.size() < BACKLOG ? System.nanoTime() + pace.toNanos() : System.nanoTime();
    }

    /** Some events at once cost little more than one. */
    private void rest() {
        long left = rested - System.nanoTime();
        if (left > 0 && left <= pace.toNanos()) {
            try {
                Thread.sleep(Duration.ofNanos(left));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CannotFollowException("stopped between two turns", stopped);
            }
        }
    }
}
