package dev.throughline.query.intake.topic;

import dev.throughline.query.intake.PartitionState;
import dev.throughline.query.intake.topic.LogTopic.Description;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Holds what was read against what the broker has. An offset alone does not tell to which topic it belongs. */
@Component
class TopicCheck {
    private static final String REBUILD =
            "Nothing was read from it. Point this service at the broker that has the topic"
                    + " these read models were made from, or rebuild them from the event store: throughline rebuild";

    private final LogTopic topic;

    TopicCheck(LogTopic topic) {
        this.topic = topic;
    }

    /** @throws IntakeRefusedException when it is another topic, or keys go to other partitions than before */
    void identity(List<PartitionState> read, Description found) {
        for (PartitionState partition : read) {
            if (!partition.topicId().equals(found.topicId())) {
                throw refusal("to have the id " + partition.topicId() + ", but found " + found.topicId()
                        + ": it was deleted and created again");
            }
        }
        if (read.size() != found.partitions()) {
            throw refusal("to have " + read.size() + " partitions as before, but found " + found.partitions()
                    + ": streams moved to other partitions, so their order is no longer sure");
        }
    }

    /**
     * The offsets are asked for before the identity: then they are those of the topic that is identified, even if it is
     * replaced while we ask.
     *
     * @throws IntakeRefusedException as {@link #identity}, or when the broker no longer has, or never had, what comes next
     * @throws IllegalStateException when nobody can tell, since the topic is gone; another may take its place
     */
    void identityAndRange(List<PartitionState> read) {
        Map<Integer, Long> beginnings = topic.beginnings(read.size());
        Map<Integer, Long> ends = topic.ends(read.size());
        identity(read, topic.describe().orElseThrow(() -> new IllegalStateException("the topic is gone")));
        for (PartitionState partition : read) {
            long next = partition.nextOffset();
            long first = Objects.requireNonNull(beginnings.get(partition.partition()));
            long end = Objects.requireNonNull(ends.get(partition.partition()));
            if (next < first || next > end) {
                throw refusal("to have offset " + next + " in partition " + partition.partition() + ", but it holds "
                        + first + " to " + end
                        + ": records were deleted before they were read, or the broker lost some");
            }
        }
    }

    private IntakeRefusedException refusal(String found) {
        return new IntakeRefusedException("expected the topic " + topic.name() + " " + found + ". " + REBUILD);
    }
}
