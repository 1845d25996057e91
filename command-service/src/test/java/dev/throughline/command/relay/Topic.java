package dev.throughline.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.throughline.events.wire.EventHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a topic holds from its beginning, read anew each time. */
record Topic(String bootstrapServers, String name, int partitions) {

    List<ConsumerRecord<byte[], byte[]>> records() {
        List<TopicPartition> all = IntStream.range(0, partitions)
                .mapToObj(partition -> new TopicPartition(name, partition))
                .toList();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }

    List<ConsumerRecord<byte[], byte[]>> events() {
        return records().stream().filter(found -> found.key() != null).toList();
    }

    List<ConsumerRecord<byte[], byte[]>> markers() {
        return records().stream().filter(found -> found.key() == null).toList();
    }

    /** The events without those that came before, partition by partition in the order of their offsets. */
    List<ConsumerRecord<byte[], byte[]>> firstOccurrences() {
        Set<String> seen = new HashSet<>();
        return events().stream()
                .filter(found -> seen.add(header(found, EventHeaders.ID)))
                .toList();
    }

    static String header(ConsumerRecord<byte[], byte[]> found, String name) {
        return new String(found.headers().lastHeader(name).value(), UTF_8);
    }

    static long number(ConsumerRecord<byte[], byte[]> found, String name) {
        return Long.parseLong(header(found, name));
    }
}
