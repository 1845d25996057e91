package dev.throughline.command.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.command.audit.tree.Hash;
import dev.throughline.command.audit.tree.Tree;
import dev.throughline.command.log.CannotFollowException;
import dev.throughline.command.log.Instance;
import dev.throughline.command.log.LogDatabase;
import dev.throughline.command.log.LogEntry;
import dev.throughline.command.log.LogProperties;
import dev.throughline.command.log.RandomWriters;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

class SealerTest {
    private final LogDatabase log = new LogDatabase();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void everyEventHasOneLeafInTheOrderOfTheLogHoweverWritersCommit() throws InterruptedException, ExecutionException {
        Sealing one = Sealing.of(log);
        Sealing two = Sealing.of(log);
        try (Instance first = one.running();
                Instance second = two.running()) {
            RandomWriters.run(log, 7, 8, 60);
            Sealing.awaitSigned(log);
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
                .allSatisfy(signed -> assertThat(Sealing.KEY.verifier().signed(signed.signedNote()))
                        .isTrue());
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
        try (Instance instance = Sealing.of(log).running(hasty, healthy -> new Dying(healthy, deaths))) {
            Sealing.awaitSigned(log);
        }
        assertThat(deaths.get()).isLessThanOrEqualTo(0);
        assertThat(leaves()).isEqualTo(expected());
    }

    @Test
    void aFollowerThatIsSetBackSealsNothingTwice() throws SQLException {
        log.appendCommitted("bet/first", 300);
        try (Instance instance = Sealing.of(log).running()) {
            Sealing.awaitSigned(log);
        }
        log.jdbc().sql("UPDATE follower SET position = 0").update();
        log.appendCommitted("bet/second", 300);
        try (Instance instance = Sealing.of(log).running()) {
            Sealing.awaitSigned(log);
        }
        assertThat(leaves()).isEqualTo(expected());
    }

    @Test
    void proofsFromTheTablesAreTheOnesOfTheTree() throws SQLException {
        log.appendCommitted("bet/long", 1500);
        Sealing sealing = Sealing.of(log);
        try (Instance instance = sealing.running()) {
            Sealing.awaitSigned(log);
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
        Sealing sealing = Sealing.of(log);
        try (Instance instance = sealing.running()) {
            Sealing.awaitSigned(log);
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
