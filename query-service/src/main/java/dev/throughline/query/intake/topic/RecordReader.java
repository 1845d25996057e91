package dev.throughline.query.intake.topic;

import dev.throughline.events.StreamId;
import dev.throughline.events.wire.EventHeaders;
import dev.throughline.query.intake.LogEntry;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the envelope of a record. A record whose envelope cannot be read belongs to no stream that could be parked, so
 * it is stepped over, with an alarm. If it was an event, its stream's next one reveals the loss and has it fetched.
 */
@Component
class RecordReader {
    private static final Logger log = LoggerFactory.getLogger(RecordReader.class);

    private final MeterRegistry meters;

    RecordReader(MeterRegistry meters) {
        this.meters = meters;
    }

    Optional<Envelope> read(ConsumerRecord<byte[], byte[]> kept) {
        try {
            long position = Long.parseLong(header(kept, EventHeaders.POSITION));
            String type = header(kept, EventHeaders.TYPE);
            boolean marker = type.equals(EventHeaders.MARKER);
            return Optional.of(
                    new Envelope(position, marker ? Optional.empty() : Optional.of(entry(kept, position, type))));
        } catch (RuntimeException unreadable) {
            log.error(
                    "The record at {} {} offset {} has no readable envelope and was stepped over: {}",
                    kept.topic(),
                    kept.partition(),
                    kept.offset(),
                    unreadable.getMessage());
            meters.counter("throughline.intake.unreadable").increment();
            return Optional.empty();
        }
    }

    private static LogEntry entry(ConsumerRecord<byte[], byte[]> kept, long position, String type) {
        return new LogEntry(
                position,
                UUID.fromString(header(kept, EventHeaders.ID)),
                new StreamId(header(kept, EventHeaders.SUBJECT)),
                Long.parseLong(header(kept, EventHeaders.SEQUENCE)),
                type,
                Instant.parse(header(kept, EventHeaders.TIME)),
                header(kept, EventHeaders.CONTEXT),
                kept.value() == null ? "" : new String(kept.value(), StandardCharsets.UTF_8));
    }

    private static String header(ConsumerRecord<byte[], byte[]> kept, String name) {
        Header header = kept.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new IllegalArgumentException("expected the header " + name + ", but it is missing");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    /** A log position, with the event that is there or, for a marker, without. */
    record Envelope(long position, Optional<LogEntry> entry) {}
}
