package dev.throughline.query.intake;

import dev.throughline.events.wire.EventHeaders;
import dev.throughline.testing.RealParts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic of its own, written as the relay writes. */
final class TopicOfTests implements AutoCloseable {
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();
    private final String name;
    private final int partitions;
    private final Map<String, Object> broker =
            Map.of("bootstrap.servers", RealParts.broker().bootstrapServers());
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers",
                    RealParts.broker().bootstrapServers(),
                    "acks",
                    "all",
                    // One at a time: a partition that was just created takes a second batch and then refuses the first.
                    "max.in.flight.requests.per.connection",
                    1),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    private TopicOfTests(String name, int partitions) {
        this.name = name;
        this.partitions = partitions;
    }

    static TopicOfTests notYetCreated(int partitions) {
        return new TopicOfTests(RealParts.uniqueName("events"), partitions);
    }

    static TopicOfTests with(int partitions) {
        TopicOfTests topic = notYetCreated(partitions);
        topic.create();
        return topic;
    }

    String name() {
        return name;
    }

    void create() {
        onBroker(admin -> admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)))
                .all()
                .get());
    }

    void delete() {
        onBroker(admin -> admin.deleteTopics(List.of(name)).all().get());
    }

    void forgetUpTo(long offset) {
        var partition = new TopicPartition(name, 0);
        onBroker(admin -> admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(offset)))
                .all()
                .get());
    }

    void growTo(int more) {
        onBroker(admin -> admin.createPartitions(Map.of(name, NewPartitions.increaseTo(more)))
                .all()
                .get());
    }

    void send(List<LogEntry> entries) {
        entries.forEach(entry -> send(entry));
        flush();
    }

    /** As the relay does when it has sent everything up to this position. */
    void mark(long position) {
        for (int partition = 0; partition < partitions; partition++) {
            var record = new ProducerRecord<byte[], byte[]>(name, partition, null, null);
            header(record, EventHeaders.TYPE, EventHeaders.MARKER);
            header(record, EventHeaders.POSITION, Long.toString(position));
            send(record);
        }
        flush();
    }

    void sendRaw(byte[] key, byte[] value) {
        send(new ProducerRecord<>(name, key, value));
        flush();
    }

    private void send(LogEntry entry) {
        var record = new ProducerRecord<>(name, bytes(entry.stream().value()), bytes(entry.payload()));
        header(record, EventHeaders.SPEC_VERSION, "1.0");
        header(record, EventHeaders.ID, entry.id().toString());
        header(record, EventHeaders.SOURCE, EventHeaders.SOURCE_VALUE);
        header(record, EventHeaders.TYPE, entry.type());
        header(record, EventHeaders.SUBJECT, entry.stream().value());
        header(record, EventHeaders.TIME, entry.recordedAt().toString());
        header(record, EventHeaders.CONTENT_TYPE, "application/json");
        header(record, EventHeaders.SEQUENCE, Long.toString(entry.sequence()));
        header(record, EventHeaders.POSITION, Long.toString(entry.position()));
        header(record, EventHeaders.CONTEXT, entry.context());
        send(record);
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        var unused = producer.send(record, (sent, failure) -> {
            if (failure != null) {
                failures.add(failure);
            }
        });
    }

    private void flush() {
        producer.flush();
        if (!failures.isEmpty()) {
            throw new IllegalStateException("expected every record to be sent", failures.peek());
        }
    }

    private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void onBroker(BrokerCall call) {
        try (Admin admin = Admin.create(broker)) {
            call.on(admin);
        } catch (ExecutionException | InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private interface BrokerCall {
        void on(Admin admin) throws ExecutionException, InterruptedException;
    }
}
