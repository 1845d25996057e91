package dev.throughline.query.intake;

import dev.throughline.events.StreamId;
import dev.throughline.testing.FreshDatabase;
import dev.throughline.testing.RealParts;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The read models' database as a test sees it from outside. */
record ReadTables(FreshDatabase database, JdbcClient jdbc) {

    static ReadTables fresh() {
        FreshDatabase database = RealParts.postgres();
        JdbcClient jdbc = JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.username(), database.password()));
        jdbc.sql("CREATE SCHEMA probe").update();
        jdbc.sql("""
                CREATE TABLE probe.seen (
                    taken bigserial, stream text, sequence bigint, position bigint, PRIMARY KEY (stream, sequence))""").update();
        return new ReadTables(database, jdbc);
    }

    /** Positions in the order in which the projection was given them, stream by stream. */
    List<Long> seen() {
        return longs("SELECT position FROM probe.seen ORDER BY stream, taken");
    }

    List<Long> seen(StreamId stream) {
        return longs("SELECT sequence FROM probe.seen WHERE stream = '" + stream.value() + "' ORDER BY taken");
    }

    List<Long> recorded() {
        return longs("SELECT position FROM event_record ORDER BY stream, sequence");
    }

    long count(String fromAndWhere) {
        return longs("SELECT count(*) FROM " + fromAndWhere).getFirst();
    }

    /** What both should be once everything was taken in. */
    static List<Long> expected(List<LogEntry> entries) {
        return entries.stream()
                .sorted(java.util.Comparator.comparing(
                                (LogEntry entry) -> entry.stream().value())
                        .thenComparing(LogEntry::sequence))
                .map(LogEntry::position)
                .toList();
    }

    private List<Long> longs(String sql) {
        return jdbc.sql(sql).query(Long.class).list();
    }
}
