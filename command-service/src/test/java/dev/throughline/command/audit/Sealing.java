package dev.throughline.command.audit;

import static org.awaitility.Awaitility.await;

import dev.throughline.command.audit.tree.SignerKey;
import dev.throughline.command.log.Instance;
import dev.throughline.command.log.LogDatabase;
import dev.throughline.command.log.LogFollowers;
import dev.throughline.command.log.LogProperties;
import dev.throughline.command.log.LogSignal;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A sealer of one instance and what belongs to it; its statements take part in its turns. */
record Sealing(DataSource pool, Sealer sealer, SealedLog log, Checkpoints checkpoints) {
    static final SignerKey KEY = SignerKey.of("test", SignerKey.fresh());

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AuditProperties SETTINGS =
            new AuditProperties(true, null, "test", "unused", Duration.ofMillis(50), Duration.ofMillis(5));

    static Sealing of(LogDatabase log) {
        return of(log, KEY);
    }

    static Sealing of(LogDatabase log, SignerKey key) {
        DataSource pool = log.pool();
        JdbcClient jdbc = JdbcClient.create(pool);
        SealedLog sealed = new SealedLog(jdbc);
        Checkpoints checkpoints =
                new Checkpoints(jdbc, new JdbcTransactionManager(pool), sealed, key, "test", Clock.systemUTC());
        return new Sealing(pool, new Sealer(sealed, checkpoints, SETTINGS), sealed, checkpoints);
    }

    Instance running() {
        return running(LogProperties.DEFAULT, UnaryOperator.identity());
    }

    /** @param faults around the transactions of the turns */
    Instance running(LogProperties properties, UnaryOperator<PlatformTransactionManager> faults) {
        LogSignal signal = new LogSignal();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        LogFollowers followers = new LogFollowers(
                List.of(sealer), pool, faults.apply(new JdbcTransactionManager(pool)), signal, properties, meters);
        followers.start();
        return new Instance(followers, signal, meters);
    }

    /** Waits until the last event is signed for. */
    static void awaitSigned(LogDatabase log) {
        await().atMost(PATIENCE)
                .until(() -> log.jdbc().sql("""
                        SELECT coalesce((SELECT max(tree_size) FROM audit_checkpoint), 0)
                             = (SELECT count(*) FROM event_log)""").query(Boolean.class).single());
    }
}
