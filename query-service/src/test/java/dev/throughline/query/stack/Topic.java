package dev.throughline.query.stack;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.portfolio.PortfolioEvent.PolicyAdopted;
import dev.throughline.events.wire.EventCatalog;
import dev.throughline.events.wire.EventCodec;
import dev.throughline.events.wire.EventHeaders;
import dev.throughline.testing.RealParts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic of its own, written as the relay writes: at least once, in order, with markers when it is quiet. */
final class Topic {
    private static final int PARTITIONS = 3;

    private final String name = RealParts.uniqueName("events");
    private final Map<String, Object> broker =
            Map.of("bootstrap.servers", RealParts.broker().bootstrapServers());
    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer());

    Topic() {
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String name() {
        return name;
    }

    /** Each event twice at once, and the first ones once more at the end: late. */
    synchronized void send(List<RecordedEvent> events, long upTo) {
        events.forEach(event -> {
            producer.send(message(event));
            producer.send(message(event));
        });
        events.stream().limit(10).forEach(event -> producer.send(message(event)));
        for (int partition = 0; partition < PARTITIONS; partition++) {
            producer.send(marker(partition, upTo));
        }
        producer.flush();
    }

    private ProducerRecord<byte[], byte[]> message(RecordedEvent event) {
        boolean past = isOfThePast(event);
        String payload = EventCodec.encode(event.event());
        var message = new ProducerRecord<>(
                name,
                bytes(event.stream().value()),
                bytes(past ? payload.replaceFirst("\"decisionDays\":\\d+,", "") : payload));
        header(message, EventHeaders.SPEC_VERSION, "1.0");
        header(message, EventHeaders.ID, event.id().toString());
        header(message, EventHeaders.SOURCE, EventHeaders.SOURCE_VALUE);
        header(
                message,
                EventHeaders.TYPE,
                past
                        ? "portfolio.policy-adopted.v1"
                        : EventCatalog.wireNameOf(event.event().getClass()));
        header(message, EventHeaders.SUBJECT, event.stream().value());
        header(message, EventHeaders.TIME, event.recordedAt().toString());
        header(message, EventHeaders.CONTENT_TYPE, "application/json");
        header(message, EventHeaders.SEQUENCE, Long.toString(event.sequence()));
        header(message, EventHeaders.POSITION, Long.toString(event.position()));
        header(message, EventHeaders.CONTEXT, EventCodec.encode(event.context()));
        return message;
    }

    /** A portfolio's first policy is sent as the first command services wrote it. */
    private static boolean isOfThePast(RecordedEvent event) {
        return event.event() instanceof PolicyAdopted adopted && adopted.version() == 1;
    }

    private ProducerRecord<byte[], byte[]> marker(int partition, long upTo) {
        var marker = new ProducerRecord<byte[], byte[]>(name, partition, null, null);
        header(marker, EventHeaders.TYPE, EventHeaders.MARKER);
        header(marker, EventHeaders.POSITION, Long.toString(upTo));
        return marker;
    }

    private static void header(ProducerRecord<byte[], byte[]> message, String name, String value) {
        message.headers().add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
