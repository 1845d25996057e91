package dev.throughline.query.history;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.events.wire.EventCodec;
import dev.throughline.query.moment.AtMoment;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.paging.Span;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a bet's events as of a moment. They are a prefix of its stream, because effective times never fall in it. */
@Component
public class BetHistories {
    private static final String PREFIX = "stream = :stream AND effective_at <= :asOf AND position <= :position";
    private static final String OF_TYPES = " AND (cardinality(CAST(:types AS text[])) = 0 OR type = ANY(:types))";
    private static final int AT_A_TIME = 500;

    private final JdbcClient db;

    BetHistories(JdbcClient db) {
        this.db = db;
    }

    /** The portfolio that the bet was proposed to, if it ever was. */
    public Optional<String> portfolio(StreamId bet) {
        return db.sql("SELECT * FROM event_record WHERE stream = :stream AND sequence = 1")
                .param("stream", bet.value())
                .query(Histories::event)
                .optional()
                .map(first -> ((BetProposed) first.event()).portfolio().value());
    }

    /** What money of the portfolio is in. */
    public String currency(String portfolio) {
        return db.sql("SELECT currency FROM portfolio_terms WHERE portfolio = :portfolio")
                .param("portfolio", portfolio)
                .query(String.class)
                .optional()
                .orElse("XXX");
    }

    /** The policy of a portfolio at a moment; the default one before the first. */
    public Policy policy(String portfolio, Moment moment) {
        return db.sql("SELECT policy FROM portfolio_row WHERE policy IS NOT NULL AND portfolio = :portfolio AND "
                        + AtMoment.BOUNDS)
                .params(AtMoment.parameters(moment))
                .param("portfolio", portfolio)
                .query(String.class)
                .optional()
                .map(policy -> EventCodec.json().readValue(policy, Policy.class))
                .orElse(Policy.DEFAULT);
    }

    /** One event of a bet, if the bet has it at the moment. */
    public Optional<RecordedEvent> event(StreamId bet, Moment moment, long sequence) {
        return at("SELECT * FROM event_record WHERE " + PREFIX + " AND sequence = :sequence", bet, moment)
                .param("sequence", sequence)
                .query(Histories::event)
                .optional();
    }

    public List<RecordedEvent> until(StreamId bet, Moment moment) {
        return at("SELECT * FROM event_record WHERE " + PREFIX + " ORDER BY sequence", bet, moment)
                .query(Histories::event)
                .list();
    }

    /**
     * As {@link #until}, with the payloads as stored, up to one of the events; some at a time, so that a long history takes
     * no more memory than a short one.
     */
    public void each(StreamId bet, Moment moment, long last, Consumer<Stored> to) {
        String sql = "SELECT * FROM event_record WHERE " + PREFIX
                + " AND sequence > :done AND sequence <= :last ORDER BY sequence LIMIT " + AT_A_TIME;
        List<Stored> some;
        long done = 0;
        do {
            some = at(sql, bet, moment)
                    .param("done", done)
                    .param("last", last)
                    .query(BetHistories::read)
                    .list();
            some.forEach(to);
            done = some.isEmpty() ? last : some.getLast().event().sequence();
        } while (some.size() == AT_A_TIME);
    }

    /** @param types the wire names of the events that count; all if there are none */
    public long count(StreamId bet, Moment moment, Set<String> types) {
        return at("SELECT count(*) FROM event_record WHERE " + PREFIX + OF_TYPES, bet, moment)
                .param("types", types.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /**
     * One more than the span holds, in its direction.
     *
     * @param types the wire names of the events that are listed; all if there are none
     */
    public List<Stored> stretch(StreamId bet, Moment moment, Span span, Set<String> types) {
        String beyond =
                span.cursor() == null ? "" : span.forward() ? "AND sequence > :cursor" : "AND sequence < :cursor";
        String order = span.forward() ? "ASC" : "DESC";
        String sql = "SELECT * FROM event_record WHERE %s %s ORDER BY sequence %s LIMIT :probe"
                .formatted(PREFIX + OF_TYPES, beyond, order);
        return at(sql, bet, moment)
                .param("types", types.toArray(String[]::new))
                .param("cursor", span.start().map(cursor -> cursor.number()).orElse(0L))
                .param("probe", span.probe())
                .query(BetHistories::read)
                .list();
    }

    private JdbcClient.StatementSpec at(String sql, StreamId bet, Moment moment) {
        return db.sql(sql)
                .param("stream", bet.value())
                .param("asOf", OffsetDateTime.ofInstant(moment.asOf(), ZoneOffset.UTC))
                .param("position", moment.position());
    }

    private static Stored read(ResultSet row, int number) throws SQLException {
        return new Stored(Histories.event(row, number), row.getString("payload"));
    }

    /** An event with its payload as stored, with what a newer writer may have added. */
    public record Stored(RecordedEvent event, String payload) {}
}
