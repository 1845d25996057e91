package dev.throughline.command.log;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The followers of one instance of the service, running until closed. */
public record Instance(LogFollowers followers, LogSignal signal, SimpleMeterRegistry meters) implements AutoCloseable {

    public static Instance of(LogDatabase log, LogFollower follower) {
        return of(log, follower, LogProperties.DEFAULT);
    }

    public static Instance of(LogDatabase log, LogFollower follower, LogProperties properties) {
        return of(log, follower, properties, UnaryOperator.identity());
    }

    /** @param faults around the transactions of the turns */
    public static Instance of(
            LogDatabase log,
            LogFollower follower,
            LogProperties properties,
            UnaryOperator<PlatformTransactionManager> faults) {
        DataSource pool = log.pool();
        PlatformTransactionManager transactions = faults.apply(new JdbcTransactionManager(pool));
        LogSignal signal = new LogSignal();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        LogFollowers followers = new LogFollowers(List.of(follower), pool, transactions, signal, properties, meters);
        followers.start();
        return new Instance(followers, signal, meters);
    }

    @Override
    public void close() {
        followers.stop();
    }
}
