package dev.throughline.command.relay;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events get to Kafka.
 *
 * @param enabled whether this instance relays at all
 * @param partitions of the topic, when this relay creates it; fixed from then on
 * @param replicationFactor of the topic, when this relay creates it
 * @param minInsyncReplicas how many replicas must have an event before it counts as sent, when this relay creates the
 *     topic; at most the replication factor
 * @param deadline after how long without all acknowledgements a batch is given up and sent anew; shorter than
 *     {@code throughline.log.idle-timeout}
 * @param markerInterval at most one round of position markers in this time
 * @param verifyInterval how often the topic is compared with what is remembered of it
 * @param compression of what is sent: none, lz4, zstd, snappy or gzip
 * @param client further settings of the Kafka clients, such as {@code security.protocol}
 */
@ConfigurationProperties("throughline.relay")
public record RelayProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replicationFactor,
        @DefaultValue("1") int minInsyncReplicas,
        @DefaultValue("10s") Duration deadline,
        @DefaultValue("20ms") Duration markerInterval,
        @DefaultValue("30s") Duration verifyInterval,
        @DefaultValue("lz4") String compression,
        @DefaultValue Map<String, String> client) {}
