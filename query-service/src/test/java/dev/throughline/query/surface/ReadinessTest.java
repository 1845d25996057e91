package dev.throughline.query.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.bet.SpendCategory;
import dev.throughline.query.intake.IntakeCondition;
import dev.throughline.query.intake.Watermark;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Stack;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;

/** Whether an instance wants to be asked: with a database and an intake that reads, and with neither missing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadinessTest {
    private static final Instant THEN = Instant.parse("2025-03-14T10:00:00Z");

    private final Stack stack = new Stack("--spring.datasource.hikari.connection-timeout=500");
    private final Asker balancer = stack.anybody();

    @BeforeEach
    void start() {
        becomes(200);
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void anInstanceIsNotReadyWhileItsDatabaseIsAway() throws SQLException {
        DatabaseDoor door = DatabaseDoor.of(stack);
        door.shut();
        try {
            becomes(503);
            assertThat(balancer.get("/actuator/health/liveness").status())
                    .as("a restart would not bring the database back")
                    .isEqualTo(200);
        } finally {
            door.open();
        }
        becomes(200);
    }

    @Test
    void anInstanceIsNotReadyWhileItsIntakeHasStopped() {
        try (Stack other = new Stack()) {
            Asker watcher = other.anybody();
            await().until(() -> readiness(watcher) == 200);

            other.service().getBean(IntakeCondition.class).refused("it is another topic");
            other.service().getBean(KafkaMessageListenerContainer.class).stop();

            await().until(() -> readiness(watcher) == 503);
        }
    }

    @Test
    void aParkedStreamDoesNotMakeAnInstanceUnready() {
        var bet = EventLog.bet("lost-and-found");
        stack.log().append(bet, Facts.proposed("payments", "Lost and found"), THEN, THEN);
        stack.lose();
        stack.log().append(bet, Facts.spent("1.00", SpendCategory.PRESSURE_TEST), THEN, THEN);
        stack.send();
        Watermark watermark = stack.service().getBean(Watermark.class);
        await().until(() -> watermark.freshness().parkedStreams() == 1);

        assertThat(watermark.freshness().stale()).isTrue();
        assertThat(readiness()).isEqualTo(200);
    }

    private void becomes(int status) {
        await().until(() -> readiness() == status);
    }

    private int readiness() {
        return readiness(balancer);
    }

    private static int readiness(Asker asker) {
        return asker.get("/actuator/health/readiness").status();
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }
}
