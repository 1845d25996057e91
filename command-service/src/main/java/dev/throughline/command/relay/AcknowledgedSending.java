package dev.throughline.command.relay;

import dev.throughline.command.log.CannotFollowException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Sends records in order and returns when the broker has all of them, or throws. What was sent by then forms, per
 * partition, an unbroken beginning of what was asked for, so sending it all again leaves first occurrences in order.
 */
final class AcknowledgedSending implements AutoCloseable {
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Duration deadline;
    private final ScheduledExecutorService alarms = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("relay-deadline").daemon().factory());
    private @Nullable Producer<byte[], byte[]> producer;

    AcknowledgedSending(Supplier<Producer<byte[], byte[]>> producers, Duration deadline) {
        this.producers = producers;
        this.deadline = deadline;
    }

    /** @throws CannotFollowException when one acknowledgement is missing at the deadline */
    void send(List<ProducerRecord<byte[], byte[]>> records) {
        Producer<byte[], byte[]> current = producer == null ? producer = producers.get() : producer;
        ScheduledFuture<?> alarm = alarms.schedule(() -> abandon(current), deadline.toNanos(), TimeUnit.NANOSECONDS);
        try {
            sendAll(current, records);
        } catch (KafkaException | IllegalStateException | ExecutionException | InterruptedException failure) {
            throw notAcknowledged(current, failure);
        } finally {
            alarm.cancel(false);
        }
    }

    @Override
    public void close() {
        alarms.shutdownNow();
        if (producer != null) {
            abandon(producer);
            producer = null;
        }
    }

    private static void sendAll(Producer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records)
            throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> acknowledgements =
                records.stream().map(record -> sendOne(producer, record)).toList();
        producer.flush();
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
    }

    /** The callback runs before the producer sends anything else, so nothing behind a refused record gets through. */
    private static Future<RecordMetadata> sendOne(
            Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        return producer.send(record, (metadata, failure) -> {
            if (failure != null) {
                abandon(producer);
            }
        });
    }

    private CannotFollowException notAcknowledged(Producer<byte[], byte[]> failed, Exception failure) {
        abandon(failed);
        producer = null;
        if (failure instanceof InterruptedException || Thread.interrupted()) {
            Thread.currentThread().interrupt();
        }
        return new CannotFollowException(
                "expected the broker to acknowledge everything within " + deadline + ", but found: "
                        + failure.getMessage() + "; it will be sent again",
                failure);
    }

    /**
     * Without waiting for what is on its way: a producer that lived on could drop a batch and let a later one of the same
     * stream pass. A successor starts again behind the last position that was acknowledged in full; what the
     * abandoned one still gets through is an earlier copy of the same records in the same order.
     */
    private static void abandon(Producer<byte[], byte[]> producer) {
        producer.close(Duration.ZERO);
    }
}
