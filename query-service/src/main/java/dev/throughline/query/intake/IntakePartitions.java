package dev.throughline.query.intake;

import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The offsets, kept beside the rows they account for. */
@Component
public class IntakePartitions {
    private final JdbcClient jdbc;
    private final IntakeSettings settings;

    IntakePartitions(JdbcClient jdbc, IntakeSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Every partition by number; none before the first start. */
    public List<PartitionState> all() {
        return jdbc.sql("""
                        SELECT topic_id, partition, next_offset, reached FROM intake_partition
                        WHERE topic = :topic ORDER BY partition""")
                .param("topic", settings.topic())
                .query(PartitionState.class)
                .list();
    }

    /** Begins every partition at its first offset; one that has begun stays where it is. */
    public void begin(String topicId, int partitions) {
        jdbc.sql("""
                        INSERT INTO intake_partition (topic, topic_id, partition, next_offset, reached)
                        SELECT :topic, :topicId, p, 0, 0 FROM generate_series(0, :last) p
                        ON CONFLICT DO NOTHING""")
                .param("topic", settings.topic())
                .param("topicId", topicId)
                .param("last", partitions - 1)
                .update();
    }

    /**
     * Moves the offsets if they are where the consumer believes them to be. The row locks, taken in one order, make
     * another consumer of the same partition wait here until this transaction has ended; then its own comparison fails.
     * If this process freezes in the middle of the transaction, PostgreSQL ends the session and frees the locks.
     *
     * @throws LostPartitionException when one of them is elsewhere
     */
    void move(List<PartitionMove> moves) {
        List<PartitionMove> sorted = moves.stream()
                .sorted(Comparator.comparingInt(PartitionMove::partition))
                .toList();
        int moved = jdbc.sql("""
                        WITH held AS (
                            SELECT partition,
                                   set_config('idle_in_transaction_session_timeout', :frozenSession, true)
                            FROM intake_partition WHERE topic = :topic AND partition = ANY (:partitions)
                            ORDER BY partition FOR UPDATE)
                        UPDATE intake_partition p SET next_offset = m.to_offset, reached = greatest(p.reached, m.reached)
                        FROM unnest(:partitions, :froms, :tos, :reached) AS m(partition, from_offset, to_offset, reached)
                        JOIN held USING (partition)
                        WHERE p.topic = :topic AND p.partition = m.partition AND p.next_offset = m.from_offset""")
                .param("topic", settings.topic())
                .param("frozenSession", settings.intake().frozenSession().toMillis() + "ms")
                .param(
                        "partitions",
                        sorted.stream().mapToInt(PartitionMove::partition).toArray())
                .param("froms", sorted.stream().mapToLong(PartitionMove::from).toArray())
                .param("tos", sorted.stream().mapToLong(PartitionMove::to).toArray())
                .param(
                        "reached",
                        sorted.stream().mapToLong(PartitionMove::reached).toArray())
                .update();
        if (moved != moves.size()) {
            throw new LostPartitionException(
                    "expected to find the offsets at " + sorted + ", but another consumer moved them");
        }
    }
}
