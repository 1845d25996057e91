package dev.throughline.command.log;

import dev.throughline.command.log.EventLog.Stretch;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One step of one follower, in one transaction: take the lock, read on, hand over, move. If we die or freeze anywhere
 * before the commit, PostgreSQL frees the lock and the same events are handed over again, here or elsewhere.
 */
final class FollowerTurn {
    private static final String BOUNDED_AND_WITHOUT_WAITING = """
            SELECT set_config('idle_in_transaction_session_timeout', ?, true) || set_config('synchronous_commit', 'off', true)
            """;

    private final LogFollower follower;
    private final FollowerPositions positions;
    private final EventLog log;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String idleTimeout;

    FollowerTurn(
            LogFollower follower,
            FollowerPositions positions,
            EventLog log,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            LogProperties properties) {
        this.follower = follower;
        this.positions = positions;
        this.log = log;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.idleTimeout = properties.idleTimeout().toMillis() + "ms";
    }

    /** To be done before the first turn; a transaction of its own, as connections may not commit by themselves. */
    void register() {
        transaction.executeWithoutResult(status -> positions.register(follower.name()));
    }

    Outcome take() {
        return transaction.execute(status -> whileFreezingIsBounded());
    }

    /**
     * A frozen process keeps its connection alive, so only a timeout on the server's side frees the lock it holds. The commit
     * does not wait for the disk, for which commands wait, too: a crash may take back what a follower wrote together with
     * its position, and the same events are handed over again.
     */
    private Outcome whileFreezingIsBounded() {
        jdbc.sql(BOUNDED_AND_WITHOUT_WAITING)
                .param(idleTimeout)
                .query(String.class)
                .single();
        OptionalLong position = positions.lock(follower.name());
        return position.isEmpty() ? Outcome.ELSEWHERE : from(position.getAsLong());
    }

    private Outcome from(long position) {
        Stretch next = log.after(position);
        List<LogEntry> batch = next.entries();
        if (!batch.isEmpty()) {
            follower.follow(batch);
            // Dying here repeats the batch. Moving first would lose it instead.
            positions.move(follower.name(), position, batch.getLast().position());
        }
        return next.wasAll() ? Outcome.CAUGHT_UP : Outcome.MORE;
    }

    enum Outcome {
        /** More was visible than was handed over. */
        MORE,
        /** All that was visible has been handed over. */
        CAUGHT_UP,
        /** Another instance holds this follower's lock. */
        ELSEWHERE
    }
}
