package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.History;
import dev.throughline.command.rules.Refusal;
import dev.throughline.events.StreamId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges commands one after the other by the rules of live ones, against nothing but what it has judged itself: for whoever
 * writes long lists of commands and has no store at hand. Nothing is claimed, and no bet has a grave here.
 */
public final class OnPaper {
    private final Orders orders = new Orders(JsonMapper.shared());
    private final Kinds kinds;
    private final CommandCatalog catalog;
    private final PortfolioLookup portfolios;
    private final Supposed supposed;

    public OnPaper(List<Kind<?, ?, ?>> kinds, PortfolioLookup portfolios) {
        this.kinds = new Kinds(kinds);
        this.catalog = new CommandCatalog(kinds);
        this.portfolios = portfolios;
        this.supposed = new Supposed(this.kinds, new Nothing());
    }

    /**
     * Takes a command as if it were recorded at that instant.
     *
     * @throws Refusal with every rule that the command breaks
     */
    public void submit(String id, Object command, Conditions conditions, Instant now) {
        Kind<?, ?, ?> kind = catalog.entryOf(command.getClass()).kind();
        Order<?> order = orders.order(new StreamId(kind.name() + "/" + id), id, command, conditions);
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        supposed.add(order, kind, new Judge(clock, portfolios, (bet, streams) -> List.of(), kinds));
    }

    /** A store in which nothing was recorded. */
    private static final class Nothing implements Streams {
        @Override
        public <C, S, E> History<S> read(StreamId stream, Decider<C, S, E> decider) {
            return History.beforeTheFirstEvent(decider);
        }

        @Override
        public Set<StreamId> touched() {
            return Set.of();
        }

        @Override
        public void hold(SortedSet<StreamId> streams) {}
    }
}
