package dev.throughline.query.bet;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.query.history.Histories;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.paging.Span;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a bet's events as of a moment. They are a prefix of its stream, because effective times never fall in it. */
@Component
class BetEvents {
    private static final String PREFIX = "stream = :stream AND effective_at <= :asOf AND position <= :position";

    private final JdbcClient db;

    BetEvents(JdbcClient db) {
        this.db = db;
    }

    /** The portfolio that the bet was proposed to, if it ever was. */
    Optional<String> portfolio(StreamId bet) {
        return db.sql("SELECT * FROM event_record WHERE stream = :stream AND sequence = 1")
                .param("stream", bet.value())
                .query(Histories::event)
                .optional()
                .map(first -> ((BetProposed) first.event()).portfolio().value());
    }

    /** What money of the portfolio is in. */
    String currency(String portfolio) {
        return db.sql("SELECT currency FROM portfolio_terms WHERE portfolio = :portfolio")
                .param("portfolio", portfolio)
                .query(String.class)
                .optional()
                .orElse("XXX");
    }

    List<RecordedEvent> until(StreamId bet, Moment moment) {
        return at("SELECT * FROM event_record WHERE " + PREFIX + " ORDER BY sequence", bet, moment)
                .query(Histories::event)
                .list();
    }

    long count(StreamId bet, Moment moment) {
        return at("SELECT count(*) FROM event_record WHERE " + PREFIX, bet, moment)
                .query(Long.class)
                .single();
    }

    /** One more than the span holds, in its direction. */
    List<HistoryEntry> stretch(StreamId bet, Moment moment, Span span) {
        String beyond =
                span.cursor() == null ? "" : span.forward() ? "AND sequence > :cursor" : "AND sequence < :cursor";
        String order = span.forward() ? "ASC" : "DESC";
        String sql = "SELECT * FROM event_record WHERE %s %s ORDER BY sequence %s LIMIT :probe"
                .formatted(PREFIX, beyond, order);
        return at(sql, bet, moment)
                .param("cursor", span.start().map(cursor -> cursor.number()).orElse(0L))
                .param("probe", span.probe())
                .query((row, n) -> HistoryEntry.of(Histories.event(row, n), row.getString("payload")))
                .list();
    }

    private JdbcClient.StatementSpec at(String sql, StreamId bet, Moment moment) {
        return db.sql(sql)
                .param("stream", bet.value())
                .param("asOf", OffsetDateTime.ofInstant(moment.asOf(), ZoneOffset.UTC))
                .param("position", moment.position());
    }
}
