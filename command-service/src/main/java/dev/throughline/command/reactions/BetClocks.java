package dev.throughline.command.reactions;

import dev.throughline.command.importing.RunningImports;
import dev.throughline.events.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables {@code bet_clock} and {@code bet_watch}: when to look at which bet, and what it watches. */
final class BetClocks {
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    BetClocks(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** @param changed the log position of the last event that may have changed what falls due */
    record Look(StreamId bet, long changed) {}

    /** These bets are to be looked at, because of events up to these positions. Takes part in the caller's transaction. */
    void changed(Map<String, Long> bets) {
        forEach(bets, """
                INSERT INTO bet_clock (bet, look_at, changed)
                SELECT stream, '-infinity', position FROM unnest(:streams, :positions) AS event(stream, position)
                ON CONFLICT (bet) DO UPDATE
                SET look_at = '-infinity', changed = greatest(bet_clock.changed, excluded.changed), setbacks = 0
                """);
    }

    /** As {@link #changed}, for the bets that watch these streams. */
    void watchedChanged(Map<String, Long> streams) {
        forEach(streams, """
                UPDATE bet_clock
                SET look_at = '-infinity', changed = greatest(bet_clock.changed, news.position), setbacks = 0
                FROM (SELECT bet, max(position) AS position
                      FROM unnest(:streams, :positions) AS event(stream, position)
                      JOIN bet_watch USING (stream) GROUP BY bet) AS news
                WHERE news.bet = bet_clock.bet
                """);
    }

    private void forEach(Map<String, Long> positions, String statement) {
        if (!positions.isEmpty()) {
            sql.sql(statement)
                    .param("streams", positions.keySet().toArray(String[]::new))
                    .param("positions", positions.values().toArray(Long[]::new))
                    .update();
        }
    }

    /**
     * Bets to look at now, held for this instance until the hold ends; none while an import runs. That is asked in the
     * same statement: whoever sees a bet of an import here also sees the import.
     */
    List<Look> take(Instant now, int most, Duration hold) {
        return inTransaction(() -> sql.sql("""
                        UPDATE bet_clock SET held_until = now() + :hold * interval '1 millisecond'
                        WHERE bet IN (
                            SELECT bet FROM bet_clock
                            WHERE look_at <= :now AND held_until <= now()
                            AND NOT EXISTS (SELECT FROM running_import WHERE %s)
                            ORDER BY look_at LIMIT :most FOR UPDATE SKIP LOCKED)
                        RETURNING bet, changed
                        """.formatted(RunningImports.IS_ALIVE))
                .param("hold", hold.toMillis())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> new Look(new StreamId(row.getString(1)), row.getLong(2)))
                .list());
    }

    boolean isImportRunning() {
        return inTransaction(
                () -> sql.sql("SELECT EXISTS (SELECT FROM running_import WHERE " + RunningImports.IS_ALIVE + ")")
                        .query(Boolean.class)
                        .single());
    }

    /** From the commit of this on, events of these streams mark the bet. */
    void watch(StreamId bet, Set<StreamId> streams) {
        String[] names = streams.stream().map(StreamId::value).sorted().toArray(String[]::new);
        inTransaction(() -> {
            sql.sql("DELETE FROM bet_watch WHERE bet = :bet AND NOT stream = ANY (:streams)")
                    .param("bet", bet.value())
                    .param("streams", names)
                    .update();
            return sql.sql("""
                            INSERT INTO bet_watch (stream, bet) SELECT stream, :bet FROM unnest(:streams) AS s(stream)
                            ON CONFLICT DO NOTHING""")
                    .param("bet", bet.value())
                    .param("streams", names)
                    .update();
        });
    }

    /** What is to be done next, unless something changed since the look began: then it is looked at again at once. */
    void lookAgain(Look look, @Nullable Instant at) {
        inTransaction(() -> sql.sql("""
                        UPDATE bet_clock SET
                            look_at = CASE WHEN changed = :changed THEN cast(:at AS timestamptz) ELSE look_at END,
                            held_until = '-infinity', setbacks = 0
                        WHERE bet = :bet
                        """)
                .param("changed", look.changed())
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("bet", look.bet().value())
                .update());
    }

    /** Looked at again after a pause that doubles up to about an hour. */
    void setBack(Look look) {
        inTransaction(() -> sql.sql("""
                        UPDATE bet_clock SET
                            held_until = now() + power(2, least(setbacks, 12)) * interval '1 second',
                            setbacks = setbacks + 1
                        WHERE bet = :bet
                        """).param("bet", look.bet().value()).update());
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
