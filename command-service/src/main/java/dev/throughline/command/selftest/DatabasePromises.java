package dev.throughline.command.selftest;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/** Traps 4, 11 and 14: what PostgreSQL and the way to it must be. */
final class DatabasePromises implements SelfTest.Promises {
    private static final int FEWEST = 8;
    private static final int MOST = 16;

    private final DataSource dataSource;
    private final JdbcClient sql;

    DatabasePromises(DataSource dataSource, JdbcClient sql) {
        this.dataSource = dataSource;
        this.sql = sql;
    }

    @Override
    public List<Promise> promises() {
        return List.of(
                new Promise(
                        "durable commits",
                        "PostgreSQL must keep what it acknowledged: set fsync, synchronous_commit and"
                                + " full_page_writes to on",
                        () -> List.of("fsync", "synchronous_commit", "full_page_writes").stream()
                                .noneMatch(setting -> show(setting).equals("off"))),
                new Promise(
                        "positions in order",
                        "the sequence of event_log.position must not be cached; ALTER SEQUENCE … CACHE 1",
                        () -> sql.sql("""
                                        SELECT cache_size FROM pg_sequences
                                        WHERE format('%I.%I', schemaname, sequencename)::regclass =
                                              pg_get_serial_sequence('event_log', 'position')::regclass
                                        """).query(Long.class).single() == 1),
                new Promise(
                        "connections late",
                        "a connection must be taken at the first statement, not while a command waits for a lock;"
                                + " set spring.datasource.connection-fetch=lazy",
                        () -> dataSource instanceof LazyConnectionDataSourceProxy),
                new Promise(
                        "connections few",
                        "set spring.datasource.hikari.maximum-pool-size from " + FEWEST + " to " + MOST,
                        this::poolIsBounded));
    }

    private String show(String setting) {
        return sql.sql("SHOW " + setting).query(String.class).single();
    }

    private boolean poolIsBounded() {
        HikariDataSource pool = DataSourceUnwrapper.unwrap(dataSource, HikariDataSource.class);
        return pool != null && pool.getMaximumPoolSize() >= FEWEST && pool.getMaximumPoolSize() <= MOST;
    }
}
