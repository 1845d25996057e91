package dev.throughline.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.throughline.command.log.LogEntry;
import dev.throughline.events.wire.EventHeaders;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Utils;

/** Events and position markers as Kafka records; CloudEvents headers by hand, for a tenth of the library's price. */
record EventRecords(String topic, int partitions) {
    private static final byte[] SPEC_VERSION = "1.0".getBytes(UTF_8);
    private static final byte[] SOURCE = EventHeaders.SOURCE_VALUE.getBytes(UTF_8);
    private static final byte[] JSON = "application/json".getBytes(UTF_8);

    ProducerRecord<byte[], byte[]> event(LogEntry entry) {
        byte[] key = entry.stream().getBytes(UTF_8);
        Headers headers = attributes(entry.eventId(), entry.type(), entry.position())
                .add(EventHeaders.SUBJECT, key)
                .add(EventHeaders.TIME, entry.recordedAt().toString().getBytes(UTF_8))
                .add(EventHeaders.CONTENT_TYPE, JSON)
                .add(EventHeaders.SEQUENCE, number(entry.sequence()))
                .add(EventHeaders.CONTEXT, entry.context().getBytes(UTF_8));
        byte[] payload = entry.payload().getBytes(UTF_8);
        return new ProducerRecord<>(topic, partitionOf(key), null, key, payload, headers);
    }

    /** One per partition, as each partition is read on its own. */
    List<ProducerRecord<byte[], byte[]>> markers(long position) {
        Headers headers = attributes(EventHeaders.MARKER + "/" + position, EventHeaders.MARKER, position);
        return IntStream.range(0, partitions)
                .mapToObj(partition -> new ProducerRecord<byte[], byte[]>(topic, partition, null, null, null, headers))
                .toList();
    }

    /**
     * Where Kafka's own clients would put the key, but by the number of partitions that is remembered: a partition added
     * behind our back must not move a stream.
     */
    private int partitionOf(byte[] key) {
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    private static Headers attributes(String id, String type, long position) {
        return new RecordHeaders()
                .add(EventHeaders.SPEC_VERSION, SPEC_VERSION)
                .add(EventHeaders.ID, id.getBytes(UTF_8))
                .add(EventHeaders.SOURCE, SOURCE)
                .add(EventHeaders.TYPE, type.getBytes(UTF_8))
                .add(EventHeaders.POSITION, number(position));
    }

    private static byte[] number(long value) {
        return Long.toString(value).getBytes(UTF_8);
    }
}
