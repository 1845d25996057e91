package dev.throughline.command.log;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.throughline.testing.FreshDatabase;
import dev.throughline.testing.RealParts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An empty log in a database of its own, and writers that decide when they commit. */
public final class LogDatabase implements AutoCloseable {
    private final FreshDatabase database = RealParts.postgres();
    private final List<HikariDataSource> pools = new ArrayList<>();
    private final JdbcClient jdbc;
    private final JdbcClient service;

    public LogDatabase() {
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .placeholders(Map.of("service", database.guest()))
                .load()
                .migrate();
        jdbc = JdbcClient.create(pool(database.username(), true));
        service = JdbcClient.create(pool(database.guest(), true));
    }

    /** A pool as one instance of the service has it. */
    public DataSource pool() {
        return pool(database.guest(), false);
    }

    private DataSource pool(String role, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(role);
        config.setPassword(role);
        config.setMaximumPoolSize(4);
        config.setAutoCommit(autoCommit);
        config.setConnectionTimeout(10_000);
        HikariDataSource pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    /** As the owner, who may do anything. */
    public JdbcClient jdbc() {
        return jdbc;
    }

    /** A transaction that has not begun yet. */
    public Connection transaction() throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        return connection;
    }

    /** Appends within the writer's transaction; returns the position drawn. */
    public static long append(Connection writer, String stream, long sequence) throws SQLException {
        try (var insert = writer.prepareStatement("""
                INSERT INTO event_log (event_id, stream, sequence, stream_type, recorded_at, type, payload, context)
                VALUES (?, ?, ?, 'test', now(), 'bet.test.v1', ?, '{"reason":"ümlaut"}') RETURNING position""")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, stream);
            insert.setLong(3, sequence - 1);
            insert.setString(4, "{\"n\": %d}".formatted(sequence));
            ResultSet inserted = insert.executeQuery();
            inserted.next();
            return inserted.getLong(1);
        }
    }

    /** Appends {@code count} committed events to a new stream. */
    public void appendCommitted(String stream, int count) throws SQLException {
        try (Connection writer = transaction()) {
            for (int sequence = 1; sequence <= count; sequence++) {
                append(writer, stream, sequence);
            }
            writer.commit();
        }
    }

    public List<LogEntry> all() {
        return jdbc.sql("""
                        SELECT position, event_id, stream, sequence + 1, type, recorded_at, payload, context,
                               stream_type, payload_revision
                        FROM event_log ORDER BY position""").query(EventLog::entry).list();
    }

    public long positionOf(String follower) {
        return jdbc.sql("SELECT coalesce((SELECT position FROM follower WHERE name = ?), 0)")
                .param(follower)
                .query(Long.class)
                .single();
    }

    /** True while some session, in its transaction, waits between two looks at the writers. */
    boolean isProvingHoles() {
        return service.sql("""
                        SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database()
                        AND pid <> pg_backend_pid() AND state = 'idle in transaction' AND query LIKE '%pg_locks%')""").query(Boolean.class).single();
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
