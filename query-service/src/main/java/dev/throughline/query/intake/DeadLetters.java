package dev.throughline.query.intake;

import dev.throughline.events.StreamId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The events that could not be applied, kept whole: the topic may have forgotten them when somebody looks. */
@Component
public class DeadLetters {
    private final JdbcClient jdbc;

    DeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code limit} in this state, in order of the log, from after a position. */
    public List<DeadLetter> page(String state, long afterPosition, int limit) {
        return jdbc.sql("""
                        SELECT stream, sequence, position, type, recorded_at, context, payload, failure, failed_at, state,
                               settled_by, reason
                        FROM dead_letter WHERE state = :state AND position > :after ORDER BY position LIMIT :limit""")
                .param("state", state)
                .param("after", afterPosition)
                .param("limit", limit)
                .query(DeadLetter.class)
                .list();
    }

    /** One that waits for a decision; only read under the lock of its stream. */
    Optional<LogEntry> waiting(StreamId stream, long sequence) {
        return jdbc.sql("""
                        SELECT position, event_id, type, recorded_at, context, payload FROM dead_letter
                        WHERE stream = :stream AND sequence = :sequence AND state = 'WAITING'""")
                .param("stream", stream.value())
                .param("sequence", sequence)
                .query((row, index) -> new LogEntry(
                        row.getLong("position"),
                        row.getObject("event_id", UUID.class),
                        stream,
                        sequence,
                        row.getString("type"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("context"),
                        row.getString("payload")))
                .optional();
    }

    void settle(LogEntry entry, String state, String by, @Nullable String reason) {
        jdbc.sql("""
                        UPDATE dead_letter SET state = :state, settled_by = :by, reason = :reason
                        WHERE stream = :stream AND sequence = :sequence""")
                .param("state", state)
                .param("by", by)
                .param("reason", reason)
                .param("stream", entry.stream().value())
                .param("sequence", entry.sequence())
                .update();
    }

    void write(List<Poison> poisons) {
        jdbc.sql("""
                        INSERT INTO dead_letter
                            (stream, sequence, position, event_id, type, recorded_at, context, payload, failure, failed_at)
                        SELECT n.*, now() FROM unnest(:streams, :sequences, :positions, :ids::uuid[], :types,
                                                      :recorded::timestamptz[], :contexts, :payloads, :failures) n
                        ON CONFLICT (stream, sequence) DO UPDATE SET
                            failure = excluded.failure, failed_at = excluded.failed_at, state = 'WAITING'""")
                .param("streams", texts(poisons, poison -> poison.entry().stream()))
                .param(
                        "sequences",
                        poisons.stream().mapToLong(p -> p.entry().sequence()).toArray())
                .param(
                        "positions",
                        poisons.stream().mapToLong(p -> p.entry().position()).toArray())
                .param("ids", texts(poisons, poison -> poison.entry().id()))
                .param("types", texts(poisons, poison -> poison.entry().type()))
                .param("recorded", texts(poisons, poison -> poison.entry().recordedAt()))
                .param("contexts", texts(poisons, poison -> poison.entry().context()))
                .param("payloads", texts(poisons, poison -> poison.entry().payload()))
                .param("failures", texts(poisons, poison -> Failure.describe(poison.failure())))
                .update();
    }

    /** PostgreSQL keeps no NUL in text. JSON has none either, so what had one stays unreadable in its place. */
    private static String[] texts(List<Poison> poisons, Function<Poison, Object> column) {
        return poisons.stream()
                .map(poison -> column.apply(poison).toString().replace('\0', '\uFFFD'))
                .toArray(String[]::new);
    }
}
