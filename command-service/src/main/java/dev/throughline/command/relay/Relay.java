package dev.throughline.command.relay;

import dev.throughline.command.log.LogEntry;
import dev.throughline.command.log.LogFollower;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the stored bytes of every event to the topic. If we die after the acknowledgements and before the position
 * moves, the batch is sent again: readers see duplicates, never a gap and never a first occurrence out of order.
 */
final class Relay implements LogFollower, AutoCloseable {
    static final String NAME = "relay";

    /** Who writes one event after the other does not notice; the broker and every reader of the topic do. */
    private static final Duration PACE = Duration.ofMillis(20);

    private final RelayTopic topic;
    private final String topicName;
    private final AcknowledgedSending sending;
    private final Duration verifyInterval;
    private final Duration markerInterval;
    private @Nullable EventRecords records;
    private long verifiedAt;
    private long markedAt;
    private long marked = -1;

    Relay(RelayTopic topic, String topicName, AcknowledgedSending sending, RelayProperties properties) {
        this.topic = topic;
        this.topicName = topicName;
        this.sending = sending;
        this.verifyInterval = properties.verifyInterval();
        this.markerInterval = properties.markerInterval();
        this.markedAt = System.nanoTime() - markerInterval.toNanos();
    }

    static Relay to(
            String topic,
            String bootstrapServers,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            RelayProperties properties) {
        RelayClients clients = new RelayClients(bootstrapServers, properties);
        TopicAdmin admin = new TopicAdmin(clients.adminSettings(), properties);
        AcknowledgedSending sending = new AcknowledgedSending(clients::producer, properties.deadline());
        RelayTopic remembered =
                new RelayTopic(JdbcClient.create(dataSource), new TransactionTemplate(transactions), admin, topic);
        return new Relay(remembered, topic, sending, properties);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pace() {
        return PACE;
    }

    @Override
    public void prepare() {
        if (records == null || hasPassed(verifyInterval, verifiedAt)) {
            records = null;
            records = new EventRecords(topicName, topic.verify());
            verifiedAt = System.nanoTime();
        }
    }

    @Override
    public void follow(List<LogEntry> batch) {
        EventRecords verified = verified();
        sendOrVerifyAnew(batch.stream().map(verified::event).toList());
    }

    /** Markers let a reader know that a quiet partition has nothing more for it; without them it could not tell. */
    @Override
    public void caughtUp(long position) {
        if (position != marked && hasPassed(markerInterval, markedAt)) {
            sendOrVerifyAnew(verified().markers(position));
            marked = position;
            markedAt = System.nanoTime();
        }
    }

    @Override
    public void close() {
        sending.close();
    }

    /** After a failure the topic is looked at again before the next turn, so that an outage holds no transaction open. */
    private void sendOrVerifyAnew(List<ProducerRecord<byte[], byte[]>> batch) {
        boolean sent = false;
        try {
            sending.send(batch);
            sent = true;
        } finally {
            if (!sent) {
                records = null;
            }
        }
    }

    private EventRecords verified() {
        if (records == null) {
            throw new IllegalStateException("expected the topic to be verified before anything is sent");
        }
        return records;
    }

    private static boolean hasPassed(Duration interval, long since) {
        return System.nanoTime() - since >= interval.toNanos();
    }
}
