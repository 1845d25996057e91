package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.History;
import dev.throughline.command.rules.Refusal;
import dev.throughline.events.StreamId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/**
 * Judges commands one after the other by the rules of live ones, against nothing but what it has judged itself: for whoever
 * writes long lists of commands and has no store at hand. Nothing is claimed, and no bet has a grave here.
 */
public final class OnPaper implements Streams {
    private final Kinds kinds;
    private final CommandCatalog catalog;
    private final PortfolioLookup portfolios;
    private final Map<StreamId, History<?>> histories = new HashMap<>();

    public OnPaper(List<Kind<?, ?, ?>> kinds, PortfolioLookup portfolios) {
        this.kinds = new Kinds(kinds);
        this.catalog = new CommandCatalog(kinds);
        this.portfolios = portfolios;
    }

    /**
     * Takes a command as if it were recorded at that instant.
     *
     * @throws Refusal with every rule that the command breaks
     */
    public void submit(String id, Object command, Conditions conditions, Instant now) {
        String kind = catalog.entryOf(command.getClass()).kind().name();
        Order<?> order = new Order<>(
                new StreamId(kind + "/" + id),
                command,
                conditions.commandId(),
                "",
                conditions.actor(),
                conditions.at(),
                conditions.reason(),
                conditions.onBehalfOf(),
                conditions.waiver(),
                conditions.expectedVersion(),
                conditions.correlationId());
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        submit(
                order,
                kinds.read(order.stream(), this),
                new Judge(clock, portfolios, (bet, streams) -> List.of(), kinds));
    }

    @SuppressWarnings("unchecked") // an order goes to a stream of its command's kind
    private <C, S, E> void submit(Order<?> order, Kinds.Known<C, S, E> to, Judge judge) {
        Judgement<E> judgement =
                judge.judge((Order<C>) order, to.history(), to.kind().decider(), this);
        add(to, judgement.own());
        judgement
                .alongside()
                .values()
                .forEach(other ->
                        add(kinds.read(other.stream(), this), (List<Judgement.Judged<E>>) (List<?>) other.events()));
    }

    @SuppressWarnings("unchecked") // a stream of this kind holds events of this kind only
    private <C, S, E> void add(Kinds.Known<C, S, E> to, List<? extends Judgement.Judged<?>> events) {
        History<S> history = to.history();
        for (Judgement.Judged<?> judged : events) {
            history = history.after(
                    (E) judged.event(), judged.context(), to.kind().decider());
        }
        histories.put(to.stream(), history);
    }

    @Override
    @SuppressWarnings("unchecked") // a stream of this kind was folded by the decider of its kind
    public <C, S, E> History<S> read(StreamId stream, Decider<C, S, E> decider) {
        History<?> history = histories.get(stream);
        return history == null ? History.beforeTheFirstEvent(decider) : (History<S>) history;
    }

    @Override
    public Set<StreamId> touched() {
        return Set.copyOf(histories.keySet());
    }

    /** Nobody else is here. */
    @Override
    public void hold(SortedSet<StreamId> streams) {}
}
