package dev.throughline.query.history;

import dev.throughline.events.BetId;
import dev.throughline.events.MetricId;
import dev.throughline.events.PersonId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.wire.EventCatalog;
import dev.throughline.events.wire.EventCodec;
import dev.throughline.query.capacity.Capacity;
import dev.throughline.query.moment.AtMoment;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.PortfolioLife;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what happened, as of a moment, for reports that fold it. Each call is one statement, whatever it finds. Only
 * events that were true and known at the scope's moment are read; they are a prefix of each stream.
 */
@Component
public class Histories {
    private static final int FETCH = 5_000;
    private static final String OF_KIND = "home.kind = '%s' AND (:all OR home.portfolio = ANY(:portfolios))";
    private static final String ONLY_THESE = OF_KIND + " AND home.stream = ANY(:only)";

    private final JdbcClient db;

    Histories(JdbcClient db) {
        this.db = db;
    }

    /** The bets of the scope's portfolios, by id. */
    public List<BetLife> bets(Scope scope) {
        return read("bet", scope).stream().map(BetLife::of).toList();
    }

    /** Of the bets of the scope's portfolios only these, by id. */
    public List<BetLife> bets(Scope scope, Collection<BetId> only) {
        Set<String> streams = only.stream().map(bet -> StreamId.of(bet).value()).collect(Collectors.toSet());
        return query(ONLY_THESE.formatted("bet"), scope, streams).stream()
                .map(BetLife::of)
                .toList();
    }

    /** The scope's portfolios, by id. */
    public List<PortfolioLife> portfolios(Scope scope) {
        return read("portfolio", scope).stream().map(PortfolioLife::of).toList();
    }

    /** The metrics of the scope's portfolios, by id. */
    public List<History> metrics(Scope scope) {
        return read("metric", scope);
    }

    /** One metric of the scope's portfolios; nothing if it is not one of theirs at that moment. */
    public Optional<History> metric(MetricId metric, Scope scope) {
        return query(
                        ONLY_THESE.formatted("metric"),
                        scope,
                        Set.of(StreamId.of(metric).value()))
                .stream()
                .findFirst();
    }

    /** The weekly reviews of the scope's portfolios, by portfolio and week. */
    public List<History> reviews(Scope scope) {
        return read("review", scope);
    }

    /**
     * Everybody in every portfolio, because people are lent: whoever shows this leaves out what the caller may not see.
     */
    public Capacity capacity(Scope scope) {
        return Capacity.of(query("home.kind = 'person'", scope, Set.of()));
    }

    /** Only these people, by their ids, and all that they were ever meant to work on. */
    public Capacity capacity(Collection<String> people, Moment moment) {
        List<StreamId> streams =
                people.stream().map(person -> StreamId.of(new PersonId(person))).toList();
        return Capacity.of(query("", streams, List.of(), moment));
    }

    private List<History> read(String kind, Scope scope) {
        return query(OF_KIND.formatted(kind), scope, Set.of());
    }

    /** The events of these kinds of these bets, by bet; a bet without any is left out. */
    public Map<String, History> of(Collection<String> bets, List<Class<? extends BetEvent>> kinds, Moment moment) {
        List<StreamId> streams =
                bets.stream().map(bet -> StreamId.of(new BetId(bet))).toList();
        return query("AND type = ANY(:types)", streams, kinds, moment).stream()
                .collect(Collectors.toMap(history -> history.stream().id(), history -> history));
    }

    private List<History> query(
            String which, List<StreamId> streams, List<Class<? extends BetEvent>> kinds, Moment moment) {
        List<RecordedEvent> events = db.sql("""
                        SELECT * FROM event_record
                         WHERE stream = ANY(:streams) AND effective_at <= :asOf AND position <= :position %s
                         ORDER BY stream, sequence
                        """.formatted(which))
                .params(AtMoment.parameters(moment))
                .param("streams", streams.stream().map(StreamId::value).toArray(String[]::new))
                .param("types", kinds.stream().map(EventCatalog::wireNameOf).toArray(String[]::new))
                .query(Histories::event)
                .list();
        return histories(events);
    }

    private List<History> query(String which, Scope scope, Set<String> only) {
        List<RecordedEvent> events = db.sql("""
                        SELECT event_record.* FROM stream_home home JOIN event_record USING (stream)
                         WHERE %s AND effective_at <= :asOf AND position <= :position
                         ORDER BY stream, sequence
                        """.formatted(which))
                .params(AtMoment.parameters(scope.moment()))
                .param("all", scope.portfolios().all())
                .param("portfolios", scope.portfolios().array())
                .param("only", only.toArray(String[]::new))
                .withFetchSize(FETCH)
                .query(Histories::event)
                .list();
        return histories(events);
    }

    /** @param events of each stream in order */
    static List<History> histories(List<RecordedEvent> events) {
        Map<StreamId, List<RecordedEvent>> streams = events.stream()
                .collect(Collectors.groupingBy(RecordedEvent::stream, LinkedHashMap::new, Collectors.toList()));
        return streams.entrySet().stream()
                .map(each -> new History(each.getKey(), each.getValue()))
                .toList();
    }

    /** Reads an event from a row of {@code event_record}. */
    public static RecordedEvent event(ResultSet row, int number) throws SQLException {
        return new RecordedEvent(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                new StreamId(row.getString("stream")),
                row.getLong("sequence"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                EventCodec.decodeContext(row.getString("context")),
                EventCodec.decode(row.getString("type"), row.getString("payload")));
    }
}
