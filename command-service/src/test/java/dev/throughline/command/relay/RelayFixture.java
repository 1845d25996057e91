package dev.throughline.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.throughline.command.log.Instance;
import dev.throughline.command.log.LogDatabase;
import dev.throughline.command.log.LogEntry;
import dev.throughline.command.log.LogFollower;
import dev.throughline.command.log.LogProperties;
import dev.throughline.events.wire.EventHeaders;
import dev.throughline.testing.RealParts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A log, a topic of its own, and relays between the two. */
record RelayFixture(LogDatabase log, Topic topic) implements AutoCloseable {
    static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    static RelayFixture onSharedBroker() {
        return on(RealParts.broker().bootstrapServers());
    }

    static RelayFixture on(String bootstrapServers) {
        return new RelayFixture(
                new LogDatabase(), new Topic(bootstrapServers, RealParts.uniqueName("events"), PARTITIONS));
    }

    static RelayProperties settings(int partitions, Duration deadline) {
        return new RelayProperties(
                true,
                partitions,
                (short) 1,
                1,
                deadline,
                Duration.ofMillis(20),
                Duration.ofSeconds(30),
                "lz4",
                Map.of());
    }

    Relay relay() {
        return relay(Duration.ofSeconds(10));
    }

    Relay relay(Duration deadline) {
        DataSource pool = log.pool();
        return Relay.to(
                topic.name(),
                topic.bootstrapServers(),
                pool,
                new JdbcTransactionManager(pool),
                settings(PARTITIONS, deadline));
    }

    Instance running(LogFollower relay) {
        return Instance.of(log, relay);
    }

    Instance running(LogFollower relay, UnaryOperator<PlatformTransactionManager> faults) {
        LogProperties hasty = new LogProperties(
                Duration.ofMillis(20),
                50,
                Duration.ofMillis(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                Duration.ofMillis(100));
        return Instance.of(log, relay, hasty, faults);
    }

    void awaitRelayed() {
        await().atMost(PATIENCE).until(() -> log.positionOf(Relay.NAME) == lastPosition());
    }

    long lastPosition() {
        return log.jdbc()
                .sql("SELECT coalesce(max(position), 0) FROM event_log")
                .query(Long.class)
                .single();
    }

    /** Every event is there, and each stream's first occurrences come contiguously and in order. */
    void assertCompleteAndOrdered() {
        Map<String, List<Long>> sent = topic.firstOccurrences().stream()
                .collect(groupingBy(
                        found -> new String(found.key(), UTF_8),
                        mapping(found -> Topic.number(found, EventHeaders.SEQUENCE), toList())));
        Map<String, List<Long>> stored =
                log.all().stream().collect(groupingBy(LogEntry::stream, mapping(LogEntry::sequence, toList())));
        assertThat(sent).isEqualTo(stored);
    }

    @Override
    public void close() {
        log.close();
    }
}
