package dev.throughline.query.intake.topic;

import dev.throughline.query.intake.IntakePartitions;
import dev.throughline.query.intake.PartitionState;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/**
 * Where this consumer believes each partition's offset to stand; used by the consumer's thread alone. It starts from the
 * table at each assignment and after each failure, so that it never outlives a doubt.
 */
@Component
class ReadPositions {
    private final IntakePartitions partitions;
    private final TopicCheck check;
    private final Map<Integer, Long> next = new HashMap<>();

    ReadPositions(IntakePartitions partitions, TopicCheck check) {
        this.partitions = partitions;
        this.check = check;
    }

    /** @throws IntakeRefusedException when the topic is not the one that was read, or lacks what comes next */
    void seek(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        List<PartitionState> read = partitions.all();
        check.identityAndRange(read);
        next.clear();
        read.forEach(state -> next.put(state.partition(), state.nextOffset()));
        assigned.forEach(partition -> consumer.seek(partition, of(partition.partition())));
    }

    long of(int partition) {
        return Objects.requireNonNull(next.get(partition));
    }

    void moved(int partition, long offset) {
        next.put(partition, offset);
    }
}
