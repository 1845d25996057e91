package dev.throughline.command.bet;

import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.bet.state.BetState.Killed;
import dev.throughline.command.dispatch.GraveyardLookup;
import dev.throughline.command.dispatch.Streams;
import dev.throughline.command.rules.KilledBet;
import dev.throughline.events.BetId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Killed bets as the log itself tells, read in the transaction of the command that asks: no copy of them is kept that could
 * be out of step, and a kill that is committed is seen by every proposal after it. A dry run adds what only it has killed.
 */
final class StoredGraveyard implements GraveyardLookup {
    private static final BetDecider DECIDER = new BetDecider();

    private final JdbcClient sql;

    StoredGraveyard(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<KilledBet> in(PortfolioId portfolio, Streams streams) {
        return Stream.concat(stored(portfolio).stream(), rehearsed(portfolio, streams))
                .distinct()
                .toList();
    }

    private List<KilledBet> stored(PortfolioId portfolio) {
        // One look-up per kill, whatever the planner believes of a log that it has not analysed yet: the other way
        // round,
        // it reads the payload of every event.
        return sql.sql("""
                        WITH killed AS MATERIALIZED (
                            SELECT stream, position FROM event_log WHERE type = 'bet.killed.v1')
                        SELECT killed.stream, proposed.title
                        FROM killed
                        CROSS JOIN LATERAL (
                            SELECT payload::jsonb ->> 'title' AS title, payload::jsonb ->> 'portfolio' AS portfolio
                            FROM event_log first
                            WHERE first.stream = killed.stream AND first.sequence = 0
                            OFFSET 0) proposed
                        WHERE proposed.portfolio = :portfolio
                        ORDER BY killed.position
                        """)
                .param("portfolio", portfolio.value())
                .query((row, number) -> new KilledBet(new BetId(new StreamId(row.getString(1)).id()), row.getString(2)))
                .list();
    }

    private static Stream<KilledBet> rehearsed(PortfolioId portfolio, Streams streams) {
        return streams.touched().stream()
                .filter(stream -> stream.kind().equals("bet"))
                .flatMap(stream -> killed(stream, streams.read(stream, DECIDER).state(), portfolio));
    }

    private static Stream<KilledBet> killed(StreamId stream, BetState state, PortfolioId portfolio) {
        return state instanceof Killed bet && bet.facts().profile().portfolio().equals(portfolio)
                ? Stream.of(new KilledBet(
                        new BetId(stream.id()), bet.facts().profile().title()))
                : Stream.empty();
    }
}
