package dev.throughline.command.selftest;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/** Traps 4, 11 and 14, and that history is only added to: what PostgreSQL and the way to it must be. */
final class DatabasePromises implements SelfTest.Promises {
    private static final int FEWEST = 8;
    private static final int MOST = 16;
    private static final List<String> APPEND_ONLY =
            List.of("event_log", "audit_leaf", "audit_node", "audit_checkpoint", "access_log");

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
                        "history is only added to",
                        "the service must run as a role that can neither change nor delete events, leaves,"
                                + " checkpoints and the access log, and cannot become one that can: set spring.flyway.url, .user and"
                                + " .password to the owner of the tables and spring.datasource.username to another role,"
                                + " which is granted what it needs when the owner migrates",
                        () -> APPEND_ONLY.stream().noneMatch(this::canRewrite) && !isAlmighty()),
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

    /** By a grant, as the owner of the table, of its schema or its database, or as a member of their roles. */
    private boolean canRewrite(String table) {
        return sql.sql("""
                        SELECT has_table_privilege(c.oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER')
                            OR has_any_column_privilege(c.oid, 'UPDATE')
                            OR pg_has_role(c.relowner, 'MEMBER')
                            OR pg_has_role(n.nspowner, 'MEMBER')
                            OR pg_has_role(d.datdba, 'MEMBER')
                        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, pg_database d
                        WHERE c.oid = CAST(? AS regclass) AND d.datname = current_database()
                        """).param(table).query(Boolean.class).single();
    }

    /** Before PostgreSQL 16, who may create roles may also join them. */
    private boolean isAlmighty() {
        return sql.sql("SELECT rolsuper OR rolcreaterole OR rolreplication FROM pg_roles WHERE rolname = current_user")
                .query(Boolean.class)
                .single();
    }

    private String show(String setting) {
        return sql.sql("SHOW " + setting).query(String.class).single();
    }

    private boolean poolIsBounded() {
        HikariDataSource pool = DataSourceUnwrapper.unwrap(dataSource, HikariDataSource.class);
        return pool != null && pool.getMaximumPoolSize() >= FEWEST && pool.getMaximumPoolSize() <= MOST;
    }
}
