package dev.throughline.query.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.throughline.query.intake.IntakeCondition.State;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class RefusedTopicTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final ReadTables tables = ReadTables.fresh();
    private final LogOfTests log = new LogOfTests();
    private final TopicOfTests topic = TopicOfTests.with(1);

    @BeforeEach
    void write() {
        log.appendRandomly(new Random(1), 3, 20);
        topic.send(log.entries());
        topic.mark(log.position());
    }

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void aTopicThatWasDeletedAndCreatedAgainIsRefusedBeforeAnythingIsRead() {
        readAll();
        recreate();
        try (var intake = RunningIntake.on(tables, topic)) {
            assertRefused(intake, "it was deleted and created again");
            assertNothingMoreWasTaken();
        }
    }

    @Test
    void aTopicThatIsReplacedUnderARunningConsumerIsRefused() {
        try (var intake = RunningIntake.on(tables, topic)) {
            await().atMost(LONG).until(() -> intake.watermark() == log.position());
            recreate();
            assertRefused(intake, "it was deleted and created again");
        }
    }

    @Test
    void aTopicThatGotMorePartitionsIsRefused() {
        readAll();
        topic.growTo(2);
        try (var intake = RunningIntake.on(tables, topic)) {
            assertRefused(intake, "to have 1 partitions as before, but found 2");
            assertNothingMoreWasTaken();
        }
    }

    @Test
    void aTopicThatForgotWhatWasNotReadYetIsRefused() {
        topic.forgetUpTo(5);
        try (var intake = RunningIntake.on(tables, topic)) {
            assertRefused(intake, "to have offset 0 in partition 0, but it holds 5 to 21");
            assertThat(tables.seen()).isEmpty();
        }
    }

    @Test
    void aTopicThatLostWhatWasReadIsRefused() {
        readAll();
        tables.jdbc().sql("UPDATE intake_partition SET next_offset = 1000").update();
        try (var intake = RunningIntake.on(tables, topic)) {
            assertRefused(intake, "to have offset 1000 in partition 0, but it holds 0 to 21");
        }
    }

    private void readAll() {
        try (var intake = RunningIntake.on(tables, topic)) {
            await().atMost(LONG).until(() -> intake.watermark() == log.position());
        }
    }

    private void recreate() {
        topic.delete();
        await().ignoreExceptions().atMost(LONG).untilAsserted(topic::create);
        var other = new LogOfTests();
        topic.send(List.of(other.append(LogOfTests.bet("intruder"))));
    }

    private static void assertRefused(RunningIntake intake, String reason) {
        var condition = intake.get(IntakeCondition.class);
        await().atMost(LONG).until(() -> condition.now().state() == State.REFUSED);
        assertThat(condition.now().message()).contains(reason, "throughline rebuild");
        assertThat(intake.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(intake.health().getDetails().get("reason"))
                .isEqualTo(condition.now().message());
    }

    private void assertNothingMoreWasTaken() {
        assertThat(tables.seen()).isEqualTo(ReadTables.expected(log.entries()));
        assertThat(tables.count("stream_version WHERE stream = 'bet/intruder'")).isZero();
    }
}
