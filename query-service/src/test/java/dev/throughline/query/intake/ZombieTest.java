package dev.throughline.query.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ZombieTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final ReadTables tables = ReadTables.fresh();
    private final LogOfTests log = new LogOfTests();
    private final TopicOfTests topic = TopicOfTests.with(2);

    @AfterEach
    void close() {
        topic.close();
    }

    @Test
    void whoBelievesToStandElsewhereThanTheTablesWritesNothing() {
        log.appendRandomly(new Random(1), 3, 20);
        try (var intake = RunningIntake.on(tables, topic)) {
            topic.send(log.entries());
            topic.mark(log.position());
            await().atMost(LONG).until(() -> intake.watermark() == log.position());
            List<PartitionState> before = intake.get(IntakePartitions.class).all();

            LogEntry next = log.append(LogOfTests.bet("bet-new"));
            var stale = new PartitionMove(
                    1, before.get(1).nextOffset() - 1, before.get(1).nextOffset() + 1, 99);
            var current = new PartitionMove(
                    0, before.get(0).nextOffset(), before.get(0).nextOffset() + 1, 99);
            var poll = new Poll(List.of(next), List.of(stale, current));

            assertThatThrownBy(() -> intake.get(Intake.class).take(poll)).isInstanceOf(LostPartitionException.class);
            assertThat(intake.get(IntakePartitions.class).all()).isEqualTo(before);
            assertThat(tables.count("event_record WHERE position = " + next.position()))
                    .isZero();
        }
    }

    @Test
    void anInstanceThatFreezesInTheMiddleOfATransactionIsOvertakenAndAddsNothing() throws Exception {
        log.appendRandomly(new Random(2), 10, 200);
        var frozen = new CountDownLatch(1);
        var thaw = new CountDownLatch(1);
        try (var zombie = RunningIntake.on(tables, topic, events -> freeze(frozen, thaw), impatient())) {
            topic.send(log.entries());
            frozen.await();
            try (var other = RunningIntake.on(tables, topic, impatient())) {
                topic.mark(log.position());
                await().atMost(LONG).until(() -> other.watermark() == log.position());
                thaw.countDown();

                int before = log.size();
                log.appendRandomly(new Random(3), 10, 100);
                topic.send(log.from(before));
                topic.mark(log.position());
                await().atMost(LONG).until(() -> zombie.watermark() == log.position());
            }
            assertThat(tables.seen()).isEqualTo(ReadTables.expected(log.entries()));
            assertThat(tables.count("parked_stream")).isZero();
        }
    }

    /** As a process that is stopped: it holds its locks and says nothing, until it goes on where it was. */
    private static void freeze(CountDownLatch frozen, CountDownLatch thaw) {
        frozen.countDown();
        try {
            thaw.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The group and the database give up on a frozen instance after a second or two. */
    private static String[] impatient() {
        return new String[] {
            "spring.kafka.consumer.properties.max.poll.interval.ms=2000", "throughline.intake.frozen-session=1s"
        };
    }
}
