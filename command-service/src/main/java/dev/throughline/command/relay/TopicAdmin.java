package dev.throughline.command.relay;

import dev.throughline.command.log.CannotFollowException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What the relay asks of the broker beside sending. */
final class TopicAdmin {
    private final Map<String, Object> client;
    private final RelayProperties properties;

    TopicAdmin(Map<String, Object> client, RelayProperties properties) {
        this.client = client;
        this.properties = properties;
    }

    Optional<Topic> find(String name) {
        try (Admin admin = Admin.create(client)) {
            return Optional.of(describe(admin, name))
                    .map(topic -> new Topic(
                            topic.topicId().toString(), topic.partitions().size()));
        } catch (UnknownTopicOrPartitionException absent) {
            return Optional.empty();
        }
    }

    /** Events are kept for good: the topic is the transport, but a new reader starts at its beginning. */
    void create(String name) {
        NewTopic topic = new NewTopic(name, properties.partitions(), properties.replicationFactor())
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1",
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                        String.valueOf(properties.minInsyncReplicas())));
        try (Admin admin = Admin.create(client)) {
            answer(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException another) {
            // Another instance was faster.
            return;
        }
    }

    boolean isEmpty(String name) {
        try (Admin admin = Admin.create(client)) {
            int partitions = describe(admin, name).partitions().size();
            Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, partitions)
                    .boxed()
                    .collect(Collectors.toMap(
                            partition -> new TopicPartition(name, partition), partition -> OffsetSpec.latest()));
            return answer(admin.listOffsets(ends).all()).values().stream().allMatch(end -> end.offset() == 0);
        }
    }

    private static TopicDescription describe(Admin admin, String name) {
        return answer(admin.describeTopics(List.of(name)).allTopicNames())
                .values()
                .iterator()
                .next();
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof UnknownTopicOrPartitionException absent) {
                throw absent;
            }
            if (refused.getCause() instanceof TopicExistsException exists) {
                throw exists;
            }
            throw new CannotFollowException(
                    "expected the broker to agree, but found: " + refused.getMessage(), refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotFollowException("stopped while asking the broker", stopped);
        }
    }

    record Topic(String id, int partitions) {}
}
