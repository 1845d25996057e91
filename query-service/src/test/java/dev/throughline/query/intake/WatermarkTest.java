package dev.throughline.query.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.throughline.events.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;

class WatermarkTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final StreamId BET = LogOfTests.bet("a-bet");

    private final ReadTables tables = ReadTables.fresh();
    private final LogOfTests log = new LogOfTests();
    private final TopicOfTests topic = TopicOfTests.with(2);

    @AfterEach
    void close() {
        topic.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void knownAtIsTheEndOfWhatWasRecordedByThen(long seed) {
        var random = new Random(seed);
        appendWithUnevenClocks(random, 5000);
        try (var intake = RunningIntake.on(tables, topic)) {
            topic.send(log.entries());
            long complete = log.position() - 700;
            topic.mark(complete);
            await().atMost(LONG).until(() -> tables.seen().size() == log.size());
            var watermark = intake.get(Watermark.class);
            // The last event of the quieter partition may lie above the marker.
            long mark = watermark.current();
            assertThat(mark).isBetween(complete, log.position());
            for (int i = 0; i < 300; i++) {
                Instant knownAt = LogOfTests.START.plusMillis(random.nextLong(-10_000, 5_200_000));
                assertThat(watermark.resolve(knownAt))
                        .as("seed %d, known at %s", seed, knownAt)
                        .isEqualTo(bruteForce(knownAt, mark));
            }
            assertThat(watermark.resolve(Instant.MAX)).isEqualTo(mark);
            assertThat(watermark.resolve(Instant.MIN)).isZero();
        }
    }

    @Test
    void aReaderWaitsForItsWriteUntilTheWatermarkCoversIt() {
        try (var intake = RunningIntake.on(tables, topic)) {
            var watermark = intake.get(Watermark.class);
            assertThat(watermark.currentVersionOf(BET)).isZero();
            assertThat(watermark.awaitVersion(BET, 1, Duration.ofMillis(100))).isFalse();

            LogEntry entry = log.append(BET);
            topic.send(List.of(entry));
            await().atMost(LONG).until(() -> watermark.currentVersionOf(BET) == 1);
            assertThat(watermark.awaitVersion(BET, 1, Duration.ofMillis(100)))
                    .as("the other partition may still bring something before it")
                    .isFalse();

            topic.mark(entry.position());
            assertThat(watermark.awaitVersion(BET, 1, LONG)).isTrue();
            assertThat(watermark.awaitVersion(BET, 2, Duration.ofMillis(1))).isFalse();
        }
    }

    @Test
    void aQuietLogIsFreshAndReady() {
        try (var intake = RunningIntake.on(tables, topic, "throughline.intake.lag-bound=5s")) {
            LogEntry entry = log.append(BET);
            topic.send(List.of(entry));
            topic.mark(entry.position());
            var watermark = intake.get(Watermark.class);

            await().atMost(LONG)
                    .until(() ->
                            watermark.current() == 1 && !watermark.freshness().stale());
            Freshness freshness = watermark.freshness();
            assertThat(freshness).isEqualTo(new Freshness(1, entry.recordedAt(), freshness.lagSeconds(), false, 0));
            assertThat(freshness.lagSeconds())
                    .as("the event itself is months old")
                    .isLessThan(5);
            assertThat(intake.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    /** What the clock of one machine recorded is followed by what another one recorded, which is an hour behind. */
    @Test
    void whatAClockRecordedThatRanAheadStaysRecorded() {
        try (var intake = RunningIntake.on(tables, topic)) {
            LogEntry ahead = log.append(BET, LogOfTests.START.plusSeconds(3600));
            LogEntry last = log.append(BET, LogOfTests.START);
            topic.send(log.entries());
            topic.mark(last.position());
            var watermark = intake.get(Watermark.class);

            await().atMost(LONG).until(() -> watermark.current() == last.position());
            assertThat(watermark.freshness().recordedAt()).isEqualTo(ahead.recordedAt());
            assertThat(watermark.recordedBy(last.position())).isEqualTo(ahead.recordedAt());
            assertThat(watermark.recordedBy(0)).isEqualTo(Instant.EPOCH);
        }
    }

    /** Recording times rise by a second per event, up to two minutes late or early, to the microsecond; some equal. */
    private void appendWithUnevenClocks(Random random, int events) {
        for (int i = 0; i < events; i++) {
            if (random.nextInt(10) == 0) {
                log.leaveHole();
            }
            Instant even = LogOfTests.START.plusSeconds(log.position());
            Instant recordedAt = even.plus(random.nextLong(-120_000_000, 120_000_000), ChronoUnit.MICROS);
            log.append(
                    LogOfTests.bet("bet-" + random.nextInt(40)),
                    random.nextInt(3) == 0 ? recordedAt.truncatedTo(ChronoUnit.MINUTES) : recordedAt);
        }
    }

    private long bruteForce(Instant knownAt, long mark) {
        return log.entries().stream()
                .filter(entry -> entry.position() <= mark && entry.recordedAt().isAfter(knownAt))
                .mapToLong(entry -> entry.position() - 1)
                .min()
                .orElse(mark);
    }
}
