package dev.throughline.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.throughline.command.log.Instance;
import dev.throughline.command.log.LogEntry;
import dev.throughline.command.log.RandomWriters;
import dev.throughline.events.wire.EventHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {
    private final RelayFixture fixture = RelayFixture.onSharedBroker();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void everyEventArrivesOnceAsItWasStoredUnderItsStream() throws Exception {
        try (Relay relay = fixture.relay();
                Instance instance = fixture.running(relay)) {
            RandomWriters.run(fixture.log(), 11, 8, 40);
            fixture.awaitRelayed();
        }

        List<LogEntry> arrived = fixture.topic().events().stream()
                .map(RelayTest::entry)
                .sorted(Comparator.comparing(LogEntry::position))
                .toList();
        assertThat(arrived).isEqualTo(fixture.log().all());
        fixture.assertCompleteAndOrdered();
    }

    @Test
    void onceQuietEveryPartitionIsMarkedWithTheLastPosition() throws Exception {
        try (Relay relay = fixture.relay();
                Instance instance = fixture.running(relay)) {
            fixture.log().appendCommitted("bet/alone", 5);
            await("a marker for 5 on every partition")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> marked(5).equals("0,1,2"));
        }

        assertThat(fixture.topic().markers()).allSatisfy(marker -> {
            assertThat(Topic.header(marker, EventHeaders.TYPE)).isEqualTo("log.position.v1");
            assertThat(marker.value()).isNull();
        });
        assertMarkersComeAfterWhatTheyCount();
    }

    @Test
    void aRestartMarksAgainSoThatAMarkerLostInACrashIsMadeUpFor() throws Exception {
        fixture.log().appendCommitted("bet/alone", 2);
        for (int start = 1; start <= 2; start++) {
            int expected = start * RelayFixture.PARTITIONS;
            try (Relay relay = fixture.relay();
                    Instance instance = fixture.running(relay)) {
                await().atMost(Duration.ofSeconds(30))
                        .until(() -> fixture.topic().markers().stream()
                                        .filter(marker -> Topic.number(marker, EventHeaders.POSITION) == 2)
                                        .count()
                                >= expected);
            }
        }

        assertThat(fixture.topic().events()).hasSize(2);
    }

    private String marked(long position) {
        return fixture.topic().markers().stream()
                .filter(marker -> Topic.number(marker, EventHeaders.POSITION) == position)
                .map(ConsumerRecord::partition)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    private void assertMarkersComeAfterWhatTheyCount() {
        long[] reached = new long[RelayFixture.PARTITIONS];
        for (ConsumerRecord<byte[], byte[]> found : fixture.topic().records()) {
            long position = Topic.number(found, EventHeaders.POSITION);
            if (found.key() != null) {
                assertThat(position).isGreaterThan(reached[found.partition()]);
            }
            reached[found.partition()] = Math.max(reached[found.partition()], position);
        }
        assertThat(reached).containsOnly(5);
    }

    private static LogEntry entry(ConsumerRecord<byte[], byte[]> found) {
        return new LogEntry(
                Topic.number(found, EventHeaders.POSITION),
                Topic.header(found, EventHeaders.ID),
                new String(found.key(), UTF_8),
                Topic.number(found, EventHeaders.SEQUENCE),
                Topic.header(found, EventHeaders.TYPE),
                Instant.parse(Topic.header(found, EventHeaders.TIME)),
                new String(found.value(), UTF_8),
                Topic.header(found, EventHeaders.CONTEXT),
                "test",
                null);
    }
}
