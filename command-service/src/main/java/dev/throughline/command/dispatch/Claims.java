package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Refusal;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.StreamId;
import dev.throughline.events.wire.EventCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One effect per command id. The claim is the first statement of the command's transaction and disappears with it, so
 * only accepted commands are remembered; a second sender of the same id waits at the claim until the first is through.
 */
final class Claims {
    private final JdbcClient sql;

    Claims(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether this order is the first of its command id. */
    boolean claim(Order<?> order) {
        return sql.sql("""
                        INSERT INTO command_claim (command_id, request_hash, stream)
                        VALUES (:id, :hash, :stream)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", order.commandId())
                        .param("hash", order.requestHash())
                        .param("stream", order.stream().value())
                        .update()
                == 1;
    }

    /** Whether a command of this id was accepted before; asked by dry runs, which claim nothing. */
    boolean isClaimed(Order<?> order) {
        return sql.sql("SELECT count(*) FROM command_claim WHERE command_id = :id")
                        .param("id", order.commandId())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /**
     * What the first order of this command id was answered.
     *
     * @throws Refusal when the first order said something else
     */
    Receipt answerTo(Order<?> order) {
        Claim first = sql.sql("SELECT request_hash, stream FROM command_claim WHERE command_id = :id")
                .param("id", order.commandId())
                .query((row, number) -> new Claim(row.getString(1), new StreamId(row.getString(2))))
                .single();
        if (!first.requestHash().equals(order.requestHash())) {
            throw new Refusal(new Violation(
                    Rule.ONE_EFFECT,
                    Violation.Kind.INPUT,
                    "idempotency.other-content",
                    "Expected the command that was first sent under the key '" + order.commandId()
                            + "', but found other content under the same key.",
                    "Send the same content again, or use a new key.",
                    Map.of()));
        }
        return recordedUnder(order.commandId(), first.stream());
    }

    private Receipt recordedUnder(String commandId, StreamId stream) {
        List<Recorded> events = sql.sql("""
                        SELECT sequence + 1, type, context
                        FROM event_log
                        WHERE stream = :stream AND context::jsonb ->> 'commandId' = :id
                        ORDER BY sequence
                        """)
                .param("stream", stream.value())
                .param("id", commandId)
                .query((row, number) -> Recorded.of(row))
                .list();
        return new Receipt(
                stream,
                events.getLast().entry().sequence(),
                events.getLast().effectiveAt(),
                events.stream().map(Recorded::entry).toList(),
                true);
    }

    private record Claim(String requestHash, StreamId stream) {}

    private record Recorded(Receipt.Entry entry, Instant effectiveAt) {
        static Recorded of(ResultSet row) throws SQLException {
            return new Recorded(
                    new Receipt.Entry(row.getLong(1), row.getString(2)),
                    EventCodec.decodeContext(row.getString(3)).effectiveAt());
        }
    }
}
