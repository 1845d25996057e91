package dev.throughline.query.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakingInTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final ReadTables tables = ReadTables.fresh();
    private final LogOfTests log = new LogOfTests();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyEventIsTakenOnceThoughEachComesTwiceAndOnceLate(long seed) {
        log.appendRandomly(new Random(seed), 12, 600);
        try (var topic = TopicOfTests.with(3);
                var intake = RunningIntake.on(tables, topic)) {
            topic.send(twiceAndOnceLate(log.entries(), new Random(seed)));
            topic.mark(log.position());

            await("seed " + seed).atMost(LONG).until(() -> intake.watermark() == log.position());
            assertThat(tables.seen()).as("seed %d", seed).isEqualTo(ReadTables.expected(log.entries()));
            assertThat(tables.recorded()).isEqualTo(ReadTables.expected(log.entries()));
            assertThat(tables.count("parked_stream")).isZero();
            assertThat(tables.count("dead_letter")).isZero();
        }
    }

    @Test
    void aRestartOnTheSameTablesContinuesExactly() {
        try (var topic = TopicOfTests.with(2)) {
            for (int round = 1; round <= 4; round++) {
                int before = log.size();
                log.appendRandomly(new Random(round), 5, 80);
                topic.send(log.from(before));
                topic.mark(log.position());
                try (var intake = RunningIntake.on(tables, topic)) {
                    await().atMost(LONG).until(() -> intake.watermark() == log.position());
                }
                assertThat(tables.seen()).isEqualTo(ReadTables.expected(log.entries()));
            }
            assertThat(tables.count("parked_stream")).isZero();
        }
    }

    @Test
    void instancesThatJoinAndLeaveShareTheWorkAndNothingIsTakenTwice() {
        try (var topic = TopicOfTests.with(4);
                var one = RunningIntake.on(tables, topic)) {
            for (int round = 1; round <= 3; round++) {
                int before = log.size();
                log.appendRandomly(new Random(round), 20, 300);
                topic.send(log.from(before));
                try (var other = RunningIntake.on(tables, topic)) {
                    topic.send(log.from(before));
                    topic.mark(log.position());
                    await().atMost(LONG).until(() -> other.watermark() == log.position());
                }
            }
            assertThat(one.watermark()).isEqualTo(log.position());
            assertThat(tables.seen()).isEqualTo(ReadTables.expected(log.entries()));
            assertThat(tables.count("parked_stream")).isZero();
        }
    }

    @Test
    void aTopicThatComesLateIsWaitedFor() {
        log.appendRandomly(new Random(1), 3, 10);
        try (var topic = TopicOfTests.notYetCreated(2);
                var intake = RunningIntake.on(tables, topic)) {
            await().until(() ->
                    intake.get(IntakeCondition.class).now().message().contains("does not exist yet"));

            topic.create();
            topic.send(log.entries());
            topic.mark(log.position());

            await().atMost(LONG).until(() -> intake.watermark() == log.position());
        }
    }

    @Test
    void aRecordThatIsNoEventIsSteppedOver() {
        log.append(LogOfTests.bet("sound"));
        try (var topic = TopicOfTests.with(1);
                var intake = RunningIntake.on(tables, topic)) {
            topic.sendRaw(new byte[] {1}, new byte[] {2});
            topic.send(log.entries());

            await().atMost(LONG).until(() -> intake.watermark() == 1);
            assertThat(tables.seen(LogOfTests.bet("sound"))).containsExactly(1L);
        }
    }

    /** First occurrences stay in order, as the relay promises per key; repeats come anywhere after them. */
    private static List<LogEntry> twiceAndOnceLate(List<LogEntry> entries, Random random) {
        List<LogEntry> sent = new ArrayList<>();
        for (LogEntry entry : entries) {
            sent.add(entry);
            sent.add(sent.get(random.nextInt(sent.size())));
        }
        for (LogEntry entry : entries) {
            int first = sent.indexOf(entry);
            sent.add(first + 1 + random.nextInt(sent.size() - first), entry);
        }
        return sent;
    }
}
