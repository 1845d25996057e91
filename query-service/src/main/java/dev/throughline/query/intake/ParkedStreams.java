package dev.throughline.query.intake;

import dev.throughline.events.StreamId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The streams that stand still. */
@Component
public class ParkedStreams {
    private final JdbcClient jdbc;

    ParkedStreams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Parked streams, oldest first, at most {@code limit}. */
    public List<ParkedStream> oldest(int limit) {
        return jdbc.sql("""
                        SELECT stream, cause, version, needed_version, position, parked_at
                        FROM parked_stream JOIN stream_version USING (stream) ORDER BY parked_at, stream LIMIT :limit""").param("limit", limit).query(ParkedStream.class).list();
    }

    /** Streams that wait for nothing but their missing events: no operator has to decide about a poison first. */
    public List<StreamId> repairable() {
        return jdbc.sql("""
                        SELECT stream FROM parked_stream p WHERE NOT EXISTS (
                            SELECT FROM dead_letter d WHERE d.stream = p.stream AND d.state = 'WAITING')
                        ORDER BY parked_at, stream LIMIT 1000""")
                .query((row, index) -> new StreamId(row.getString(1)))
                .list();
    }

    boolean mayBeRepaired(StreamId stream) {
        return jdbc.sql("""
                        SELECT NOT EXISTS (SELECT FROM dead_letter WHERE stream = :stream AND state = 'WAITING')""")
                .param("stream", stream.value())
                .query(Boolean.class)
                .single();
    }

    Map<String, Parking> among(String[] streams) {
        return jdbc
                .sql("SELECT stream, cause, needed_version, position FROM parked_stream WHERE stream = ANY (:streams)")
                .param("streams", streams)
                .query((row, index) -> Map.entry(
                        row.getString(1),
                        new Parking(Parking.Cause.valueOf(row.getString(2)), row.getLong(3), row.getLong(4))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void remove(List<StreamId> streams) {
        jdbc.sql("DELETE FROM parked_stream WHERE stream = ANY (:streams)")
                .param("streams", streams.stream().map(StreamId::value).toArray(String[]::new))
                .update();
    }

    /**
     * Parks streams, or raises what parked ones need. Where the missing event of a new loss is in the log nobody knows
     * yet, only that it comes after the stream's last event: it may be at the first place after that which we don't
     * have. That place may be a dead hole, so the watermark may fall further than it had to, but it never claims too much.
     */
    void put(Collection<StreamCursor> cursors) {
        jdbc.sql("""
                        INSERT INTO parked_stream (stream, cause, needed_version, position, parked_at)
                        SELECT n.stream, n.cause, n.needed,
                               CASE WHEN n.lost_now THEN least(n.position, gap.position) ELSE n.position END, now()
                        FROM unnest(:streams, :causes, :needed, :positions, :lostNow)
                                 AS n(stream, cause, needed, position, lost_now)
                        CROSS JOIN LATERAL (
                            SELECT coalesce(max(e.position), 0) AS position FROM event_record e WHERE e.stream = n.stream) last
                        LEFT JOIN LATERAL (
                            SELECT f.position + 1 AS position
                            FROM (SELECT a.position, lead(a.position) OVER (ORDER BY a.position) AS following
                                  FROM (SELECT last.position
                                        UNION ALL SELECT position FROM event_record WHERE position > last.position) a) f
                            WHERE n.lost_now AND f.following IS DISTINCT FROM f.position + 1
                            ORDER BY f.position LIMIT 1) gap ON true
                        ON CONFLICT (stream) DO UPDATE SET
                            cause = excluded.cause, needed_version = excluded.needed_version, position = excluded.position,
                            parked_at = CASE WHEN parked_stream.cause = excluded.cause
                                        THEN parked_stream.parked_at ELSE excluded.parked_at END""")
                .param("streams", cursors.stream().map(c -> c.stream().value()).toArray(String[]::new))
                .param(
                        "causes",
                        cursors.stream().map(c -> c.park().cause().name()).toArray(String[]::new))
                .param(
                        "needed",
                        cursors.stream()
                                .mapToLong(c -> c.park().neededVersion())
                                .toArray())
                .param(
                        "positions",
                        cursors.stream().mapToLong(c -> c.park().position()).toArray())
                .param("lostNow", cursors.stream().map(StreamCursor::lostNow).toArray(Boolean[]::new))
                .update();
    }
}
