package dev.throughline.query.intake.topic;

import dev.throughline.query.intake.IntakeSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.stereotype.Component;

/** The log's topic as the broker describes it. */
@Component
class LogTopic {
    private static final long PATIENCE_SECONDS = 10;

    private final Admin broker;
    private final String name;

    LogTopic(Admin broker, IntakeSettings settings) {
        this.broker = broker;
        this.name = settings.topic();
    }

    String name() {
        return name;
    }

    /** None while nobody has created it. */
    Optional<Description> describe() {
        try {
            TopicDescription topic = Objects.requireNonNull(
                    ask(broker.describeTopics(List.of(name)).allTopicNames()).get(name));
            return Optional.of(new Description(
                    topic.topicId().toString(), topic.partitions().size()));
        } catch (UnknownTopicOrPartitionException absent) {
            return Optional.empty();
        }
    }

    /** The offset after the last record, by partition. */
    Map<Integer, Long> ends(int partitions) {
        return offsets(partitions, OffsetSpec.latest());
    }

    /** The offset of the first record still kept, by partition. */
    Map<Integer, Long> beginnings(int partitions) {
        return offsets(partitions, OffsetSpec.earliest());
    }

    private Map<Integer, Long> offsets(int partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> wanted = IntStream.range(0, partitions)
                .boxed()
                .collect(Collectors.toMap(number -> new TopicPartition(name, number), number -> which));
        Map<Integer, Long> offsets = new HashMap<>();
        ask(broker.listOffsets(wanted).all())
                .forEach((partition, found) -> offsets.put(partition.partition(), found.offset()));
        return offsets;
    }

    private static <T> T ask(KafkaFuture<T> question) {
        try {
            return question.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof KafkaException reason ? reason : new KafkaException(failed);
        } catch (TimeoutException late) {
            throw new KafkaException("expected the broker to answer within " + PATIENCE_SECONDS + " s", late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("stopped while asking the broker", stopped);
        }
    }

    /** A topic that is deleted and created again has another id. */
    record Description(String topicId, int partitions) {}
}
