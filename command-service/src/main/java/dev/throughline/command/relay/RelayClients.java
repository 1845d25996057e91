package dev.throughline.command.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** How the relay's Kafka clients are set up. */
final class RelayClients {
    private static final int NEVER = Integer.MAX_VALUE;

    private final String bootstrapServers;
    private final RelayProperties properties;

    RelayClients(String bootstrapServers, RelayProperties properties) {
        this.bootstrapServers = bootstrapServers;
        this.properties = properties;
    }

    Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(producerSettings(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    Map<String, Object> adminSettings() {
        Map<String, Object> settings = common();
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, millis(properties.deadline()) / 2);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(properties.deadline()));
        return settings;
    }

    /**
     * The producer must never drop a batch on its own: after its delivery timeout it would, and send the next one of
     * the same stream. So it tries for ever, and {@link AcknowledgedSending} throws it away as a whole instead.
     */
    private Map<String, Object> producerSettings() {
        Map<String, Object> settings = common();
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        settings.put(ProducerConfig.RETRIES_CONFIG, NEVER);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, NEVER);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, properties.deadline().toMillis());
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, properties.compression());
        return settings;
    }

    private Map<String, Object> common() {
        Map<String, Object> settings = new HashMap<>(properties.client());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "throughline-relay");
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        return settings;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
