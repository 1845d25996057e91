package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Actor;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.Due;
import dev.throughline.command.rules.PortfolioFacts;
import dev.throughline.command.rules.Waiver;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What time alone will bring about in a stream if nothing else happens, by the same rules that record it then. */
public final class Outlook {
    private static final Instant END_OF_TIME =
            Checks.LATEST.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private final Kinds kinds;
    private final PortfolioLookup portfolios;
    private final Streams streams;

    Outlook(Kinds kinds, PortfolioLookup portfolios, Streams streams) {
        this.kinds = kinds;
        this.portfolios = portfolios;
        this.streams = streams;
    }

    /** The streams whose events may change what falls due here; that of the portfolio is one for its policies. */
    public Set<StreamId> watched(StreamId stream) {
        return watched(kinds.read(stream, streams));
    }

    private static <C, S, E> Set<StreamId> watched(Kinds.Known<C, S, E> of) {
        Set<StreamId> watched =
                new HashSet<>(of.kind().decider().watched(of.history().state()));
        PortfolioId portfolio = portfolioOf(of);
        if (portfolio != null) {
            watched.add(StreamId.of(portfolio));
        }
        return Set.copyOf(watched);
    }

    /** When the next thing falls due, or fell due and is not yet recorded; null when nothing will by itself. */
    public @Nullable Instant nextDue(StreamId stream) {
        return nextDue(kinds.read(stream, streams));
    }

    private <C, S, E> @Nullable Instant nextDue(Kinds.Known<C, S, E> of) {
        Decider<C, S, E> decider = of.kind().decider();
        S state = of.history().state();
        PortfolioId portfolio = portfolioOf(of);
        PortfolioFacts facts = portfolio == null ? null : portfolios.find(portfolio, streams);
        Circumstances endOfTime = new Circumstances(
                of.stream(),
                END_OF_TIME,
                Actor.TIME,
                Waiver.NONE,
                facts,
                Kinds.facts(decider.watched(state), stream -> kinds.read(stream, streams)));
        List<Due<E>> due = decider.fellDue(state, endOfTime);
        return due.isEmpty() ? null : due.getFirst().at();
    }

    private static <C, S, E> @Nullable PortfolioId portfolioOf(Kinds.Known<C, S, E> of) {
        return of.kind().decider().portfolioOf(of.stream(), null, of.history().state());
    }
}
