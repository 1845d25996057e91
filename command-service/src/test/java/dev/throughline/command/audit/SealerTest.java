package dev.throughline.command.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.throughline.command.audit.tree.Hash;
import dev.throughline.command.audit.tree.SignerKey;
import dev.throughline.command.audit.tree.Tree;
import dev.throughline.command.log.CannotFollowException;
import dev.throughline.command.log.Instance;
import dev.throughline.command.log.LogDatabase;
import dev.throughline.command.log.LogEntry;
import dev.throughline.command.log.LogFollowers;
import dev.throughline.command.log.LogProperties;
import dev.throughline.command.log.LogSignal;
import dev.throughline.command.log.RandomWriters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

class SealerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final SignerKey KEY = SignerKey.of("test", SignerKey.fresh());
    private static final AuditProperties SETTINGS =
            new AuditProperties(true, null, "test", "unused", Duration.ofMillis(50), Duration.ofMillis(5));

    private final LogDatabase log = new LogDatabase();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void everyEventHasOneLeafInTheOrderOfTheLogHoweverWritersCommit() throws InterruptedException, ExecutionException {
        Sealing one = sealing();
        Sealing two = sealing();
        try (Instance first = one.running();
                Instance second = two.running()) {
            RandomWriters.run(log, 7, 8, 60);
            awaitSigned();
        }
        assertThat(leaves()).isEqualTo(expected());
        assertThat(log.all().getLast().position())
                .as("the seed makes writers roll back")
                .isGreaterThan(log.all().size());
        String before = "";
        for (Checkpoints.Signed signed : one.checkpoints().after(0, 1000)) {
            assertThat(signed.checkpoint().previous()).isEqualTo(Hash.ofNote(before));
            before = signed.note();
        }
        assertThat(one.checkpoints().after(0, 1000))
                .allSatisfy(signed ->
                        assertThat(KEY.verifier().signed(signed.signedNote())).isTrue());
    }

    @Test
    void aTurnThatDiesBeforeItsCommitLeavesNothingBehind() throws SQLException {
        log.appendCommitted("bet/long", 700);
        AtomicInteger deaths = new AtomicInteger(5);
        LogProperties hasty = new LogProperties(
                Duration.ofMillis(20),
                100,
                Duration.ofMillis(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                Duration.ofMillis(50));
        try (Instance instance = sealing().running(hasty, healthy -> new Dying(healthy, deaths))) {
            awaitSigned();
        }
        assertThat(deaths.get()).isLessThanOrEqualTo(0);
        assertThat(leaves()).isEqualTo(expected());
    }

    @Test
    void aFollowerThatIsSetBackSealsNothingTwice() throws SQLException {
        log.appendCommitted("bet/first", 300);
        try (Instance instance = sealing().running()) {
            awaitSigned();
        }
        log.jdbc().sql("UPDATE follower SET position = 0").update();
        log.appendCommitted("bet/second", 300);
        try (Instance instance = sealing().running()) {
            awaitSigned();
        }
        assertThat(leaves()).isEqualTo(expected());
    }

    @Test
    void proofsFromTheTablesAreTheOnesOfTheTree() throws SQLException {
        log.appendCommitted("bet/long", 1500);
        Sealing sealing = sealing();
        try (Instance instance = sealing.running()) {
            awaitSigned();
        }
        List<Hash> leaves = expected();
        StoredTree stored = sealing.log().subtrees();
        for (int size : List.of(1, 2, 255, 256, 257, 511, 512, 1023, 1024, 1025, 1499, 1500)) {
            byte[] root = new Tree(size, stored).root().bytes();
            for (int index = 0; index < size; index += 97) {
                List<byte[]> path = new Tree(size, stored)
                        .inclusionOf(index).stream().map(Hash::bytes).toList();
                assertThat(Stranger.includes(
                                root, size, index, leaves.get(index).bytes(), path))
                        .isTrue();
            }
            List<byte[]> proof = new Tree(1500, stored)
                    .consistencyWith(size).stream().map(Hash::bytes).toList();
            assertThat(Stranger.continues(
                            root, size, new Tree(1500, stored).root().bytes(), 1500, proof))
                    .isTrue();
        }
    }

    @Test
    void aTreeThatSomebodyChangedIsNotSigned() throws SQLException {
        log.appendCommitted("bet/first", 10);
        Sealing sealing = sealing();
        try (Instance instance = sealing.running()) {
            awaitSigned();
        }
        log.jdbc()
                .sql("UPDATE audit_leaf SET hash = sha256(hash) WHERE leaf_index = 3")
                .update();
        log.jdbc()
                .sql("INSERT INTO audit_leaf VALUES (10, 11, 'x', sha256('x'))")
                .update();

        assertThatThrownBy(() -> sealing.checkpoints().signIfGrown())
                .isInstanceOf(CannotFollowException.class)
                .hasMessageContaining("expected the audit tree to continue the checkpoint of size 10");
    }

    @Test
    void theServicesRoleCannotRewriteWhatWasSealed() throws SQLException {
        log.appendCommitted("bet/first", 1);
        DataSource service = log.pool();
        for (String rewrite : List.of(
                "UPDATE event_log SET payload = ''",
                "DELETE FROM event_log",
                "TRUNCATE event_log",
                "UPDATE audit_leaf SET hash = ''",
                "DELETE FROM audit_node",
                "DELETE FROM audit_checkpoint",
                "DROP TABLE audit_checkpoint",
                "ALTER TABLE event_log DISABLE TRIGGER ALL")) {
            assertThatThrownBy(() -> JdbcClient.create(service).sql(rewrite).update())
                    .as(rewrite)
                    .hasStackTraceContaining(rewrite.matches("(DROP|ALTER).*") ? "must be owner" : "permission denied");
        }
    }

    /** What belongs to one instance: the follower's statements take part in its turns. */
    private record Sealing(DataSource pool, Sealer sealer, SealedLog log, Checkpoints checkpoints) {
        Instance running() {
            return running(LogProperties.DEFAULT, UnaryOperator.identity());
        }

        Instance running(LogProperties properties, UnaryOperator<PlatformTransactionManager> faults) {
            LogSignal signal = new LogSignal();
            SimpleMeterRegistry meters = new SimpleMeterRegistry();
            LogFollowers followers = new LogFollowers(
                    List.of(sealer), pool, faults.apply(new JdbcTransactionManager(pool)), signal, properties, meters);
            followers.start();
            return new Instance(followers, signal, meters);
        }
    }

    private Sealing sealing() {
        DataSource pool = log.pool();
        JdbcClient jdbc = JdbcClient.create(pool);
        SealedLog sealed = new SealedLog(jdbc);
        Checkpoints checkpoints =
                new Checkpoints(jdbc, new JdbcTransactionManager(pool), sealed, KEY, "test", Clock.systemUTC());
        return new Sealing(pool, new Sealer(sealed, checkpoints, SETTINGS), sealed, checkpoints);
    }

    private void awaitSigned() {
        await().atMost(PATIENCE)
                .until(() -> log.jdbc().sql("""
                        SELECT coalesce((SELECT max(tree_size) FROM audit_checkpoint), 0)
                             = (SELECT count(*) FROM event_log)""").query(Boolean.class).single());
    }

    private List<Hash> expected() {
        return log.all().stream().map(SealerTest::leaf).toList();
    }

    private static Hash leaf(LogEntry entry) {
        return Growth.audited(entry).leaf();
    }

    private List<Hash> leaves() {
        return log.jdbc()
                .sql("SELECT hash FROM audit_leaf ORDER BY leaf_index")
                .query((row, index) -> Hash.of(row.getBytes(1)))
                .list();
    }

    /** Rolls back instead of committing, as often as it is told to. */
    private record Dying(PlatformTransactionManager healthy, AtomicInteger deaths)
            implements PlatformTransactionManager {
        @Override
        public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
            return healthy.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            if (deaths.getAndDecrement() > 0) {
                healthy.rollback(status);
                throw new IllegalStateException("died before the commit");
            }
            healthy.commit(status);
        }

        @Override
        public void rollback(TransactionStatus status) {
            healthy.rollback(status);
        }
    }
}
