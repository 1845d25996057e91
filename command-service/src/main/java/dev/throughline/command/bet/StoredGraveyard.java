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
        return sql.sql("""
                        SELECT proposed.stream, proposed.payload::jsonb ->> 'title'
                        FROM event_log killed
                        JOIN event_log proposed ON proposed.stream = killed.stream AND proposed.sequence = 0
                        WHERE killed.type = 'bet.killed.v1' AND proposed.payload::jsonb ->> 'portfolio' = :portfolio
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
