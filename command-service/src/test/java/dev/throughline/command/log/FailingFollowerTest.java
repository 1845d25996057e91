package dev.throughline.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailingFollowerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final LogDatabase log = new LogDatabase();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aFailedTurnMovesNothingAndIsRepeatedWhole() throws SQLException {
        List<List<Long>> turns = new ArrayList<>();
        log.appendCommitted("bet/first", 3);
        try (Instance instance = Instance.of(log, follower(batch -> {
            turns.add(batch.stream().map(LogEntry::position).toList());
            if (turns.size() < 3) {
                throw new IllegalArgumentException("not yet");
            }
        }))) {
            await().atMost(PATIENCE).until(() -> log.positionOf("failing") == 3);
        }

        assertThat(turns).containsExactly(List.of(1L, 2L, 3L), List.of(1L, 2L, 3L), List.of(1L, 2L, 3L));
    }

    @Test
    void aHolderThatFreezesIsFreedByTheServerAndItsLateMoveIsRefused() throws SQLException, InterruptedException {
        AtomicBoolean frozen = new AtomicBoolean();
        CountDownLatch thaw = new CountDownLatch(1);
        CountDownLatch froze = new CountDownLatch(1);
        LogProperties shortTimeout = new LogProperties(
                Duration.ofMillis(20),
                1000,
                Duration.ofMillis(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        LogFollower freezing = follower(batch -> {
            if (frozen.compareAndSet(false, true)) {
                froze.countDown();
                awaitQuietly(thaw);
            }
        });
        AtomicReference<List<LogEntry>> taken = new AtomicReference<>(List.of());
        log.appendCommitted("bet/first", 2);

        try (Instance first = Instance.of(log, freezing, shortTimeout)) {
            froze.await();
            try (Instance second = Instance.of(log, follower(taken::set), shortTimeout)) {
                await().atMost(PATIENCE).until(() -> log.positionOf("failing") == 2);
            }
            assertThat(taken.get()).isEqualTo(log.all());
            thaw.countDown();
            log.appendCommitted("bet/second", 1);
            await("the thawed one works again").atMost(PATIENCE).until(() -> log.positionOf("failing") == 3);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static LogFollower follower(Consumer<List<LogEntry>> handler) {
        return new LogFollower() {
            @Override
            public String name() {
                return "failing";
            }

            @Override
            public void follow(List<LogEntry> batch) {
                handler.accept(batch);
            }
        };
    }
}
