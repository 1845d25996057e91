package dev.throughline.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.log.LogEntry;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** The headers are written by hand; the CloudEvents library is the judge. */
class CloudEventsTest {
    private static final LogEntry ENTRY = new LogEntry(
            42,
            "0f8fad5b-d9cb-469f-a165-70867728950e",
            "bet/instant-checkout",
            7,
            "bet.proposed.v1",
            Instant.parse("2026-03-04T05:06:07.123456Z"),
            "{\"title\":\"Fünf\"}",
            "{\"actor\":\"ann\",\"reason\":\"größer\"}",
            "StreamAggregate",
            null);

    private final EventRecords records = new EventRecords("events", 3);

    @Test
    void theLibraryWritesTheSameHeadersAndBytes() {
        ProducerRecord<byte[], byte[]> ours = records.event(ENTRY);
        ProducerRecord<Void, byte[]> theirs =
                KafkaMessageFactory.createWriter("events").writeBinary(expected());

        assertThat(headers(ours)).isEqualTo(headers(theirs));
        assertThat(ours.value()).isEqualTo(theirs.value());
    }

    @Test
    void theLibraryReadsBackWhatWasMeant() {
        ProducerRecord<byte[], byte[]> ours = records.event(ENTRY);

        CloudEvent read =
                KafkaMessageFactory.createReader(ours.headers(), ours.value()).toEvent();
        assertThat(read).isEqualTo(expected());
    }

    @Test
    void aMarkerIsACloudEventWithoutData() {
        assertThat(records.markers(42)).hasSize(3).allSatisfy(marker -> {
            CloudEvent read = KafkaMessageFactory.createReader(marker.headers(), marker.value())
                    .toEvent();
            assertThat(read.getType()).isEqualTo("log.position.v1");
            assertThat(read.getExtension("position")).isEqualTo("42");
            assertThat(read.getData()).isNull();
        });
    }

    private static CloudEvent expected() {
        return CloudEventBuilder.v1()
                .withId(ENTRY.eventId())
                .withSource(URI.create("/throughline/command-service"))
                .withType(ENTRY.type())
                .withSubject(ENTRY.stream())
                .withTime(ENTRY.recordedAt().atOffset(ZoneOffset.UTC))
                .withExtension("position", "42")
                .withExtension("sequence", "7")
                .withExtension("context", ENTRY.context())
                .withData("application/json", ENTRY.payload().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static Map<String, String> headers(ProducerRecord<?, ?> sent) {
        return StreamSupport.stream(sent.headers().spliterator(), false)
                .collect(Collectors.toMap(
                        header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
    }
}
