package dev.throughline.command.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of accesses, which rows are added to and read from. */
class StoredAccess {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    StoredAccess(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * All of them in one statement. A stream belongs to the portfolio that its events say; of one that does not exist, the
     * entry says what was meant. An entry or a token that is there already stays as it is.
     */
    void write(List<AccessEntry> entries) {
        transaction.executeWithoutResult(status -> add(entries));
    }

    private void add(List<AccessEntry> entries) {
        jdbc.sql("""
                        INSERT INTO access_log (entry, at, service, kind, person, roles, what, stream, portfolio, codes,
                                                dry_run, token)
                        SELECT n.entry, n.at, n.service, n.kind, n.person, string_to_array(n.roles, ' '), n.what, n.stream,
                               coalesce(home.portfolio, n.portfolio), string_to_array(n.codes, ' '), n.dry_run, n.token
                        FROM unnest(:entries::uuid[], :ats::timestamptz[], :services, :kinds, :people, :roles, :whats,
                                    :streams, :portfolios, :codes, :dryRuns, :tokens)
                             AS n (entry, at, service, kind, person, roles, what, stream, portfolio, codes, dry_run, token)
                        LEFT JOIN LATERAL (
                            SELECT coalesce(payload::json ->> 'portfolio', payload::json ->> 'homePortfolio') AS portfolio
                            FROM event_log
                            WHERE event_log.stream = n.stream AND split_part(n.stream, '/', 1) IN ('bet', 'metric', 'person')
                              AND (sequence = 0 OR type = 'person.contract-changed.v1')
                            ORDER BY sequence DESC LIMIT 1) AS home ON true
                        ON CONFLICT DO NOTHING""")
                .param("entries", texts(entries, entry -> entry.entry().toString()))
                .param("ats", texts(entries, entry -> entry.at().toString()))
                .param("services", texts(entries, AccessEntry::service))
                .param("kinds", texts(entries, entry -> entry.kind().name()))
                .param("people", texts(entries, AccessEntry::person))
                .param("roles", texts(entries, entry -> String.join(" ", entry.roles())))
                .param("whats", texts(entries, AccessEntry::what))
                .param("streams", texts(entries, AccessEntry::stream))
                .param("portfolios", texts(entries, AccessEntry::portfolio))
                .param("codes", texts(entries, entry -> String.join(" ", entry.codes())))
                .param("dryRuns", entries.stream().map(AccessEntry::dryRun).toArray(Boolean[]::new))
                .param("tokens", texts(entries, AccessEntry::token))
                .update();
    }

    /** Entries that the question asks for, the newest first. */
    List<LoggedAccess> page(AccessQuestion question) {
        return jdbc.sql("""
                        SELECT id, at, logged_at, service, kind, person, roles, what, stream, portfolio, codes, dry_run, token
                        FROM access_log
                        WHERE id < :before
                          AND (:everywhere OR portfolio IS NULL OR portfolio = ANY (:portfolios))
                          AND (CAST(:kind AS text) IS NULL OR kind = :kind)
                          AND (CAST(:person AS text) IS NULL OR person = :person)
                          AND (CAST(:from AS timestamptz) IS NULL OR at >= :from)
                          AND (CAST(:to AS timestamptz) IS NULL OR at < :to)
                        ORDER BY id DESC LIMIT :limit""")
                .param("before", question.before())
                .param("everywhere", question.everywhere())
                .param("portfolios", question.portfolios().toArray(String[]::new))
                .param("kind", question.kind())
                .param("person", question.person())
                .param("from", utc(question.from()))
                .param("to", utc(question.to()))
                .param("limit", question.limit())
                .query(StoredAccess::logged)
                .list();
    }

    /** Deletes what is older than 400 days. */
    long prune() {
        return Objects.requireNonNull(transaction.execute(status ->
                jdbc.sql("SELECT prune_access_log()").query(Long.class).single()));
    }

    private static LoggedAccess logged(ResultSet row, int index) throws SQLException {
        return new LoggedAccess(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("logged_at", OffsetDateTime.class).toInstant(),
                row.getString("service"),
                AccessKind.valueOf(row.getString("kind")),
                row.getString("person"),
                list(row, "roles"),
                row.getString("what"),
                row.getString("stream"),
                row.getString("portfolio"),
                list(row, "codes"),
                row.getBoolean("dry_run"),
                row.getString("token"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String[] texts(List<AccessEntry> entries, Function<AccessEntry, @Nullable String> field) {
        return entries.stream().map(field).toArray(String[]::new);
    }
}
