package dev.throughline.query.changes;

import dev.throughline.query.intake.Watermark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which bets changed between two looks at the watermark. */
@Component
class NewEvents {
    private static final int MOST = 1000;

    private final JdbcClient db;
    private final Watermark watermark;

    NewEvents(JdbcClient db, Watermark watermark) {
        this.db = db;
        this.watermark = watermark;
    }

    long watermark() {
        return watermark.current();
    }

    /** The position that every view has come to, if that is after the one seen. */
    List<Long> reached(long position) {
        long now = watermark.current();
        return now > position ? List.of(now) : List.of();
    }

    /** In log order, at most {@value MOST}: the rest comes with the next look. */
    List<BetChange> after(long position) {
        return db.sql("""
                        SELECT r.bet, r.portfolio, e.sequence, e.type, e.effective_at, e.recorded_at, e.position
                          FROM event_record e JOIN roadmap_row r
                            ON r.bet = substr(e.stream, 5) AND r.version = e.sequence
                         WHERE e.stream LIKE 'bet/%' AND e.position > :after AND e.position <= :upTo
                         ORDER BY e.position LIMIT :most
                        """)
                .param("after", position)
                .param("upTo", watermark())
                .param("most", MOST)
                .query(NewEvents::change)
                .list();
    }

    /** The portfolio of a bet, as the views know it now. */
    Optional<String> portfolio(String bet) {
        return db.sql("SELECT portfolio FROM roadmap_row WHERE bet = :bet AND version = 1")
                .param("bet", bet)
                .query(String.class)
                .optional();
    }

    private static BetChange change(ResultSet row, int number) throws SQLException {
        return new BetChange(
                row.getString("bet"),
                row.getString("portfolio"),
                row.getLong("sequence"),
                row.getString("type"),
                row.getObject("effective_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getLong("position"));
    }
}
