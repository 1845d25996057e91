package dev.throughline.query.intake;

import dev.throughline.events.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far the read models are complete: every event at or below the watermark is in them, save those an operator has to
 * decide about. It falls when a loss is discovered, because then it had claimed too much.
 */
@Component
public class Watermark {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Duration LONGEST_LOOK = Duration.ofMillis(50);

    /** Nothing was read before the first start: the watermark is 0. */
    private static final String MARK = """
            SELECT least(
                (SELECT coalesce(min(reached), 0) FROM intake_partition WHERE topic = :topic),
                (SELECT min(position) - 1 FROM parked_stream WHERE cause = 'LOSS')) AS position""";

    /** Earlier blocks whole, as they say of themselves; of the block that the position is in, what is not above it. */
    private static final String LATEST_RECORDED = """
            greatest(
                (SELECT max(last_recorded_at) FROM log_block WHERE block < %1$s / 1024),
                (SELECT max(recorded_at) FROM event_record WHERE position BETWEEN %1$s / 1024 * 1024 AND %1$s))""";

    private final JdbcClient jdbc;
    private final IntakeSettings settings;
    private final Arrivals arrivals;
    private final Completeness completeness;

    Watermark(JdbcClient jdbc, IntakeSettings settings, Arrivals arrivals, Completeness completeness) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.arrivals = arrivals;
        this.completeness = completeness;
    }

    /** The log position up to which the read models are complete; 0 when nothing was read. */
    public long current() {
        return jdbc.sql(MARK).param("topic", settings.topic()).query(Long.class).single();
    }

    /**
     * The last position of the part of the log, without gaps, that was recorded by then; never above the watermark.
     * Recording times rise only roughly with positions, so the first later event ends that part. The blocks tell where
     * it can be; there at most 1,024 events are looked at.
     */
    public long resolve(Instant knownAt) {
        return jdbc.sql("WITH mark AS (" + MARK + """
                        ), block AS (SELECT min(block) AS number FROM log_block WHERE last_recorded_at > :knownAt)
                        SELECT least(mark.position, (
                            SELECT min(e.position) - 1 FROM event_record e
                            WHERE e.position >= block.number * 1024 AND e.position < (block.number + 1) * 1024
                              AND e.recorded_at > :knownAt))
                        FROM mark, block""")
                .param("topic", settings.topic())
                .param("knownAt", asStored(knownAt))
                .query(Long.class)
                .single();
    }

    /**
     * When the latest of the events up to a position was recorded: not always the last of them, because clocks differ. The
     * epoch if there are none.
     */
    public Instant recordedBy(long position) {
        return jdbc.sql("SELECT coalesce(" + LATEST_RECORDED.formatted(":position") + ", to_timestamp(0))")
                .param("position", position)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** The stream's version in the read models; 0 when they know nothing of it. */
    public long currentVersionOf(StreamId stream) {
        return jdbc.sql("SELECT version FROM stream_version WHERE stream = :stream")
                .param("stream", stream.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /**
     * Waits until the read models have the stream at this version and are complete up to that event, so that an answer
     * at the watermark shows it.
     *
     * @return false when that took longer than {@code atMost}
     */
    public boolean awaitVersion(StreamId stream, long minVersion, Duration atMost) {
        return arrivals.await(() -> shows(stream, minVersion), atMost, LONGEST_LOOK);
    }

    /** How fresh an answer is that is given now, at the watermark. */
    public Freshness freshness() {
        return completeness.judge(
                jdbc.sql("WITH mark AS (" + MARK + """
                        ) SELECT mark.position,
                           %s AS recorded_at,
                           (SELECT min(parked_at) FROM parked_stream WHERE cause = 'LOSS') AS incomplete_since,
                           (SELECT count(*) FROM parked_stream) AS parked_streams
                        FROM mark""".formatted(LATEST_RECORDED.formatted("mark.position")))
                        .param("topic", settings.topic())
                        .query(Completeness.Standing.class)
                        .single());
    }

    private boolean shows(StreamId stream, long minVersion) {
        return jdbc.sql("WITH mark AS (" + MARK + """
                        ) SELECT EXISTS (
                            SELECT FROM stream_version v LEFT JOIN event_record e ON e.stream = v.stream AND e.sequence = :version
                            WHERE v.stream = :stream AND v.version >= :version
                              AND coalesce(e.position, 0) <= mark.position)
                        FROM mark""")
                .param("topic", settings.topic())
                .param("stream", stream.value())
                .param("version", minVersion)
                .query(Boolean.class)
                .single();
    }

    /** To the microsecond, downwards, as recording times are stored; within what the database can compare. */
    private static OffsetDateTime asStored(Instant instant) {
        Instant bounded = instant.isAfter(LATEST) ? LATEST : instant.isBefore(EARLIEST) ? EARLIEST : instant;
        return bounded.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
