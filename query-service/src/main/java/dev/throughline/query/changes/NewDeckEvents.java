package dev.throughline.query.changes;

import dev.throughline.query.history.Histories;
import dev.throughline.query.intake.Watermark;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what happened to reviews and decks between two looks at the watermark. */
@Component
class NewDeckEvents {
    private static final int MOST = 1000;

    private final JdbcClient db;
    private final Watermark watermark;

    NewDeckEvents(JdbcClient db, Watermark watermark) {
        this.db = db;
        this.watermark = watermark;
    }

    /** In log order, at most {@value MOST}: the rest comes with the next look. */
    List<DeckEvent> after(long position) {
        return db.sql("""
                        SELECT e.*, home.portfolio FROM event_record e JOIN stream_home home USING (stream)
                         WHERE e.position > :after AND e.position <= :upTo
                           AND (home.kind = 'review' OR e.type = ANY(:types))
                         ORDER BY e.position LIMIT :most
                        """)
                .param("after", position)
                .param("upTo", watermark.current())
                .param("types", DeckEvent.TYPES.toArray(String[]::new))
                .param("most", MOST)
                .query((row, n) -> new DeckEvent(row.getString("portfolio"), Histories.event(row, n)))
                .list();
    }
}
