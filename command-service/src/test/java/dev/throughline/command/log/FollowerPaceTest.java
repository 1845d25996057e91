package dev.throughline.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Events that come one by one are shown some at once, and who is behind is not held up. */
class FollowerPaceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final LogDatabase log = new LogDatabase();

    @AfterEach
    void close() {
        log.close();
    }

    private record Turn(long startedAt, int events) {}

    private static final class Paced implements LogFollower {
        private final Duration pace;
        private final List<Turn> turns = new CopyOnWriteArrayList<>();

        private Paced(Duration pace) {
            this.pace = pace;
        }

        @Override
        public String name() {
            return "paced";
        }

        @Override
        public Duration pace() {
            return pace;
        }

        @Override
        public void follow(List<LogEntry> batch) {
            turns.add(new Turn(System.nanoTime(), batch.size()));
        }
    }

    @Test
    void betweenTwoTurnsItsPaceGoesBy() throws SQLException {
        Paced follower = new Paced(Duration.ofMillis(150));
        try (Instance instance = Instance.of(log, follower)) {
            for (int n = 1; n <= 40; n++) {
                log.appendCommitted("bet/number-" + n, 1);
                instance.signal().committed();
            }
            await().atMost(PATIENCE).until(() -> log.positionOf("paced") == 40);
        }

        assertThat(follower.turns.stream().mapToInt(Turn::events).sum()).isEqualTo(40);
        for (int n = 2; n < follower.turns.size(); n++) {
            long between = follower.turns.get(n).startedAt()
                    - follower.turns.get(n - 1).startedAt();
            assertThat(Duration.ofNanos(between)).as("before turn " + n).isGreaterThanOrEqualTo(Duration.ofMillis(150));
        }
    }

    @Test
    void aBacklogIsNotPaced() throws SQLException {
        log.appendCommitted("bet/long", 2500);
        Paced follower = new Paced(Duration.ofDays(1));
        try (Instance instance = Instance.of(log, follower)) {
            await().atMost(PATIENCE).until(() -> log.positionOf("paced") == 2500);
        }

        assertThat(follower.turns).extracting(Turn::events).containsExactly(1000, 1000, 500);
    }
}
