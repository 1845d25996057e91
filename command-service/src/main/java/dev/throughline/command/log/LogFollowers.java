package dev.throughline.command.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Runs every follower of this instance on a thread of its own, from after the database is there until before it goes. */
public final class LogFollowers implements SmartLifecycle {
    /** Starts before the web server takes commands, and stops after it took the last one. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final List<LogFollower> followers;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final LogSignal signal;
    private final LogProperties properties;
    private final MeterRegistry meters;
    private volatile List<Running> running = List.of();

    /** @param transactions the one that the followers' own statements on the data source take part in */
    public LogFollowers(
            List<LogFollower> followers,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            LogSignal signal,
            LogProperties properties,
            MeterRegistry meters) {
        this.followers = List.copyOf(followers);
        this.jdbc = JdbcClient.create(dataSource);
        this.transactions = transactions;
        this.signal = signal;
        this.properties = properties;
        this.meters = meters;
    }

    @Override
    public void start() {
        running = followers.stream()
                .map(follower -> Running.start(follower.name(), loop(follower)))
                .toList();
    }

    /** All are asked first and then waited for; a turn that does not end in time is interrupted and rolls back. */
    @Override
    public void stop() {
        running.forEach(follower -> follower.loop().stop());
        running.forEach(Running::end);
        running = List.of();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private FollowerLoop loop(LogFollower follower) {
        FollowerPositions positions = new FollowerPositions(jdbc);
        GapProof proof = new GapProof(jdbc, gapWaits(follower), properties);
        EventLog log = new EventLog(jdbc, proof, properties.batch());
        FollowerTurn turn = new FollowerTurn(follower, positions, log, jdbc, transactions, properties);
        FollowerLoop loop = new FollowerLoop(follower, positions, turn, signal, properties);
        measure(follower.name(), loop);
        return loop;
    }

    private Timer gapWaits(LogFollower follower) {
        return Timer.builder("throughline.log.gap.waits")
                .description("waits for writers who may still fill a hole in the log")
                .tag("follower", follower.name())
                .register(meters);
    }

    private void measure(String name, FollowerLoop loop) {
        Gauge.builder("throughline.follower.position", () -> loop.progress().position())
                .description("log position up to which this follower has come")
                .tag("follower", name)
                .register(meters);
        Gauge.builder("throughline.follower.lag", () -> loop.progress().lag())
                .description("log positions between this follower and the end of the log")
                .tag("follower", name)
                .register(meters);
    }

    private record Running(FollowerLoop loop, Thread thread) {
        /** A platform thread: interrupting a virtual one in the middle of a statement would close its connection. */
        static Running start(String name, FollowerLoop loop) {
            return new Running(
                    loop, Thread.ofPlatform().name("follower-" + name).daemon().start(loop));
        }

        void end() {
            try {
                if (!thread.join(GRACE)) {
                    thread.interrupt();
                    thread.join();
                }
            } catch (InterruptedException hurried) {
                thread.interrupt();
                Thread.currentThread().interrupt();
            }
        }
    }
}
