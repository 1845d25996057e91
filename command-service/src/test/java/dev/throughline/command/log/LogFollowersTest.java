package dev.throughline.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFollowersTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LogDatabase log = new LogDatabase();
    private final Collected collected = new Collected();

    @AfterEach
    void close() {
        log.close();
    }

    @ParameterizedTest(name = "seed {0}, {1} writers")
    @CsvSource({"1, 8", "2, 12", "3, 16"})
    void nothingIsLostRepeatedOrReorderedHoweverWritersCommit(long seed, int writers)
            throws InterruptedException, ExecutionException {
        try (Instance instance = Instance.of(log, collected)) {
            RandomWriters.run(log, seed, writers, 60);
            awaitAllFollowed();
        }

        assertThat(collected.entries()).isEqualTo(log.all());
        assertThat(log.all()).as("the seed makes writers roll back").hasSizeLessThan((int) lastPosition());
    }

    @Test
    void twoInstancesShareAFollowerWithoutLosingOrRepeating() throws InterruptedException, ExecutionException {
        try (Instance one = Instance.of(log, collected);
                Instance two = Instance.of(log, collected)) {
            RandomWriters.run(log, 4, 8, 60);
            awaitAllFollowed();
        }

        assertThat(collected.entries()).isEqualTo(log.all());
    }

    @Test
    void aNewFollowerStartsAtTheBeginningAndARestartedOneGoesOn() throws SQLException {
        log.appendCommitted("bet/first", 3);
        try (Instance instance = Instance.of(log, collected)) {
            awaitAllFollowed();
        }
        log.appendCommitted("bet/second", 2);
        try (Instance instance = Instance.of(log, collected)) {
            awaitAllFollowed();
        }

        assertThat(collected.positions()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aBacklogLongerThanABatchIsFollowedToItsEnd() throws SQLException {
        log.appendCommitted("bet/long", 2500);
        try (Instance instance = Instance.of(log, collected)) {
            awaitAllFollowed();
        }

        assertThat(collected.entries()).isEqualTo(log.all());
    }

    @Test
    void positionAndLagAreMeasured() throws SQLException {
        log.appendCommitted("bet/first", 3);
        try (Instance instance = Instance.of(log, collected)) {
            var position =
                    instance.meters().get("throughline.follower.position").gauge();
            await().atMost(PATIENCE).until(() -> position.value() == 3.0);
            assertThat(instance.meters().get("throughline.follower.lag").gauge().value())
                    .isZero();
        }
    }

    private void awaitAllFollowed() {
        await().atMost(PATIENCE).until(() -> log.positionOf("collected") == lastPosition());
    }

    private long lastPosition() {
        return log.jdbc()
                .sql("SELECT max(position) FROM event_log")
                .query(Long.class)
                .single();
    }
}
