package dev.throughline.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class HolesTest {
    private final LogDatabase log = new LogDatabase();
    private final DataSource pool = log.pool();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void whatStandsBeforeAHoleDoesNotWaitForIt() throws SQLException {
        log.appendCommitted("bet/first", 1);
        try (Connection slow = log.transaction()) {
            LogDatabase.append(slow, "bet/slow", 1);
            log.appendCommitted("bet/third", 1);

            assertThat(positionsAfter(0)).containsExactly(1L);
        }
    }

    @Test
    void aTransactionThatCommitsLateIsWaitedForAndNotPassed() throws SQLException {
        try (Connection slow = log.transaction()) {
            LogDatabase.append(slow, "bet/slow", 1);
            log.appendCommitted("bet/quick", 1);

            CompletableFuture<List<Long>> turn = CompletableFuture.supplyAsync(() -> positionsAfter(0));
            await().until(log::isProvingHoles);
            assertThat(turn).isNotDone();
            slow.commit();

            assertThat(turn.join()).containsExactly(1L, 2L);
        }
    }

    @Test
    void aTransactionThatRollsBackLeavesAHoleThatIsPassed() throws SQLException {
        try (Connection slow = log.transaction()) {
            LogDatabase.append(slow, "bet/slow", 1);
            log.appendCommitted("bet/quick", 1);
            slow.rollback();

            assertThat(positionsAfter(0)).containsExactly(2L);
        }
    }

    @Test
    void aHoleMadeDuringTheProofIsNotProved() throws SQLException {
        try (Connection old = log.transaction();
                Connection newer = log.transaction()) {
            LogDatabase.append(old, "bet/old", 1);
            log.appendCommitted("bet/second", 1);

            CompletableFuture<List<Long>> turn = CompletableFuture.supplyAsync(() -> positionsAfter(0));
            await().until(log::isProvingHoles);
            LogDatabase.append(newer, "bet/newer", 1);
            log.appendCommitted("bet/fourth", 1);
            old.rollback();

            assertThat(turn.join()).as("2 is safe, 3 is open, so 4 must wait").containsExactly(2L);
            newer.commit();
            assertThat(positionsAfter(2)).containsExactly(3L, 4L);
        }
    }

    @Test
    void aWriterThatHangsIsNamedInsteadOfWaitedForSilently() throws SQLException {
        try (Connection hanging = log.transaction()) {
            LogDatabase.append(hanging, "bet/hanging", 1);
            log.appendCommitted("bet/quick", 1);

            assertThatThrownBy(() -> positionsAfter(0, impatient()))
                    .isInstanceOf(CannotFollowException.class)
                    .hasMessageContaining("hang and hold the log back")
                    .hasMessageContaining("pid");
            assertThat(meters.timer("gap.waits").count()).isEqualTo(1);
        }
    }

    @Test
    void readersAndTheFollowerItselfAreNotWriters() throws SQLException {
        try (Connection slow = log.transaction();
                Connection reader = log.transaction()) {
            LogDatabase.append(slow, "bet/slow", 1);
            log.appendCommitted("bet/quick", 1);
            slow.rollback();
            reader.createStatement().executeQuery("SELECT count(*) FROM event_log");

            assertThat(positionsAfter(0)).containsExactly(2L);
        }
    }

    private List<Long> positionsAfter(long position) {
        return positionsAfter(position, LogProperties.DEFAULT);
    }

    private List<Long> positionsAfter(long position, LogProperties properties) {
        JdbcClient jdbc = JdbcClient.create(pool);
        EventLog events = new EventLog(jdbc, new GapProof(jdbc, meters.timer("gap.waits"), properties), 1000);
        return new TransactionTemplate(new JdbcTransactionManager(pool))
                .execute(status -> events.after(position).entries().stream()
                        .map(LogEntry::position)
                        .toList());
    }

    private static LogProperties impatient() {
        return new LogProperties(
                Duration.ofMillis(20),
                1000,
                Duration.ofMillis(5),
                Duration.ofMillis(500),
                Duration.ofSeconds(15),
                Duration.ofSeconds(1));
    }
}
