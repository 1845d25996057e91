package dev.throughline.query.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.throughline.events.StreamId;
import dev.throughline.query.intake.repair.RepairCondition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LossAndRepairTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final StreamId HOLED = LogOfTests.bet("holed");
    private static final StreamId SOUND = LogOfTests.bet("sound");

    private final ReadTables tables = ReadTables.fresh();
    private final LogOfTests log = new LogOfTests();
    private final CommandServiceOfTests commandService = CommandServiceOfTests.on(log);
    private final TopicOfTests topic = TopicOfTests.with(2);

    @AfterEach
    void close() {
        commandService.close();
        topic.close();
    }

    @Test
    void aMissingEventIsFetchedAndTheStreamGoesOn() {
        try (var intake = start()) {
            topic.send(List.of(log.append(HOLED), log.append(SOUND)));
            LogEntry lost = log.append(HOLED);
            topic.send(List.of(log.append(SOUND), log.append(HOLED), log.append(HOLED)));
            topic.mark(log.position());

            await().atMost(LONG).until(() -> intake.watermark() == log.position());
            assertThat(tables.seen(HOLED)).containsExactly(1L, 2L, 3L, 4L);
            assertThat(tables.seen(SOUND)).containsExactly(1L, 2L);
            assertThat(tables.count("parked_stream")).isZero();
            assertThat(payload(lost)).isEqualTo(lost.payload()).contains("2.50");
        }
    }

    @Test
    void whileTheCommandServiceIsAwayOthersGoOnTheWatermarkWaitsAndHealthTells() {
        commandService.goAway();
        try (var intake = start()) {
            topic.send(List.of(log.append(HOLED), log.append(SOUND)));
            topic.mark(log.position());
            await().atMost(LONG).until(() -> intake.watermark() == 2);
            LogEntry lost = log.append(HOLED);
            topic.send(List.of(log.append(HOLED), log.append(SOUND)));
            topic.mark(log.position());

            await().atMost(LONG).until(() -> tables.seen(SOUND).size() == 2);
            await().atMost(LONG)
                    .until(() -> intake.get(RepairCondition.class)
                            .commandServiceAwaySince()
                            .isPresent());
            Freshness freshness = intake.get(Watermark.class).freshness();
            assertThat(freshness.position()).isLessThan(lost.position());
            assertThat(freshness.stale()).isTrue();
            assertThat(freshness.parkedStreams()).isEqualTo(1);
            assertThat(tables.seen(HOLED)).containsExactly(1L);

            commandService.comeBack();
            await().atMost(LONG).until(() -> intake.watermark() == log.position());
            assertThat(tables.seen(HOLED)).containsExactly(1L, 2L, 3L);
            await().atMost(LONG)
                    .until(() -> !intake.get(Watermark.class).freshness().stale());
        }
    }

    @Test
    void anEventThatComesBetweenFetchingAndApplyingIsNotForgotten() {
        var once = new AtomicBoolean();
        commandService.beforeAnswer(() -> {
            if (once.compareAndSet(false, true)) {
                LogEntry late = log.append(HOLED);
                topic.send(List.of(late));
                await().atMost(LONG)
                        .until(() -> tables.count("intake_partition WHERE reached >= " + late.position()) == 1);
            }
        });
        try (var intake = start()) {
            topic.send(List.of(log.append(HOLED)));
            log.append(HOLED);
            topic.send(List.of(log.append(HOLED)));

            await().atMost(LONG).until(() -> tables.count("parked_stream") == 0 && once.get());
            assertThat(tables.seen(HOLED)).containsExactly(1L, 2L, 3L, 4L);
            assertThat(commandService.fetches()).isGreaterThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void whateverIsLostAndWheneverItEndsComplete(long seed) {
        var random = new Random(seed);
        try (var one = start();
                var other = start()) {
            for (int round = 0; round < 10; round++) {
                int before = log.size();
                log.appendRandomly(random, 8, 60);
                List<LogEntry> sent = new ArrayList<>(log.from(before));
                sent.removeIf(entry -> random.nextInt(10) == 0);
                topic.send(sent);
            }
            for (int bet = 0; bet < 8; bet++) {
                topic.send(List.of(log.append(LogOfTests.bet("bet-" + bet))));
            }
            topic.mark(log.position());

            await("seed " + seed).atMost(LONG).until(() -> one.watermark() == log.position());
            assertThat(tables.seen()).as("seed %d", seed).isEqualTo(ReadTables.expected(log.entries()));
            assertThat(other.watermark()).isEqualTo(log.position());
        }
    }

    private RunningIntake start() {
        return RunningIntake.on(tables, topic, commandService.settings());
    }

    private String payload(LogEntry entry) {
        return tables.jdbc()
                .sql("SELECT payload FROM event_record WHERE position = ?")
                .param(entry.position())
                .query(String.class)
                .single();
    }
}
