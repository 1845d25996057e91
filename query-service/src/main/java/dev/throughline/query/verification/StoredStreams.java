package dev.throughline.query.verification;

import dev.throughline.query.verification.Finding.Kind;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the stored events follow one another, and whether what is kept about them is what they give. */
@Component
@Order(1)
class StoredStreams implements Check {
    /** What was taken in or left out of each stream. */
    private static final String TAKEN = """
            (SELECT stream, sequence, position FROM event_record
             UNION ALL SELECT stream, sequence, position FROM dead_letter WHERE state = 'SKIPPED') AS taken""";

    private final JdbcClient db;

    StoredStreams(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String subject() {
        return "streams";
    }

    @Override
    public void run(Course course) {
        gaps(course);
        versions(course);
        blocks(course);
        course.done(
                db.sql("SELECT count(*) FROM stream_version").query(Long.class).single());
    }

    private void gaps(Course course) {
        db.sql("""
                        SELECT stream, sequence, before, position FROM (
                            SELECT stream, sequence, position,
                                   lag(sequence, 1, 0::bigint) OVER of_stream AS before,
                                   lag(position, 1, 0::bigint) OVER of_stream AS behind
                            FROM %s WINDOW of_stream AS (PARTITION BY stream ORDER BY sequence)) AS pairs
                        WHERE sequence <> before + 1 OR position <= behind ORDER BY position""".formatted(TAKEN))
                .query((row, n) -> new Gap(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .list()
                .forEach(gap -> course.found(
                        Kind.EVENT_MISSING,
                        gap.stream(),
                        "event_record",
                        "position=" + gap.position(),
                        "Event " + gap.sequence() + " of " + gap.stream() + " comes behind event " + gap.before()
                                + ": what stood between them is gone and nobody skipped it, or they were moved."));
    }

    private void versions(Course course) {
        db.sql("""
                        SELECT stream, coalesce(version, 0), coalesce(last, 0) FROM stream_version
                        FULL JOIN (SELECT stream, max(sequence) AS last FROM %s GROUP BY stream) AS ends USING (stream)
                        WHERE coalesce(version, 0) <> coalesce(last, 0) ORDER BY stream""".formatted(TAKEN))
                .query((row, n) -> new Version(row.getString(1), row.getLong(2), row.getLong(3)))
                .list()
                .forEach(version -> course.found(
                        Kind.STANDING_CHANGED,
                        version.stream(),
                        "stream_version",
                        "stream=" + version.stream(),
                        "The version is " + version.kept() + ", but the last event that was taken in is "
                                + version.last() + "."));
    }

    private void blocks(Course course) {
        db.sql("""
                        SELECT block FROM log_block FULL JOIN (
                            SELECT position / 1024 AS block, max(recorded_at) AS last FROM event_record GROUP BY 1) AS given
                            USING (block)
                        WHERE last_recorded_at IS DISTINCT FROM last ORDER BY block""")
                .query(Long.class)
                .list()
                .forEach(block -> course.found(
                        Kind.STANDING_CHANGED,
                        null,
                        "log_block",
                        "block=" + block,
                        "The latest recording time of the block is not that of its events."));
    }

    private record Gap(String stream, long sequence, long before, long position) {}

    private record Version(String stream, long kept, long last) {}
}
