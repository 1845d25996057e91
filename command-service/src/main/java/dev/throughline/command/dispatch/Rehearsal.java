package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.History;
import dev.throughline.events.StreamId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A dry run: judges commands by the same rules as live ones, against what the store has plus what the rehearsal itself
 * would have recorded so far, and records nothing. Keeps the state of each stream it touched until it is dropped.
 */
public final class Rehearsal implements Streams {
    private final Ordering ordering;
    private final CommandCatalog catalog;
    private final Judge judge;
    private final Streams stored;
    private final Claims claims;
    private final Kinds kinds;
    private final Map<StreamId, History<?>> touched = new HashMap<>();

    Rehearsal(Ordering ordering, CommandCatalog catalog, Judge judge, Streams stored, Claims claims, Kinds kinds) {
        this.ordering = ordering;
        this.catalog = catalog;
        this.judge = judge;
        this.stored = stored;
        this.claims = claims;
        this.kinds = kinds;
    }

    /** How an order is made from what a sender says. */
    interface Ordering {
        Order<?> order(String id, @Nullable String requestedId, Object command, Conditions conditions);
    }

    /** @throws dev.throughline.command.rules.Refusal with every rule that the command breaks */
    public Receipt rehearse(String id, Object command, Conditions conditions) {
        Order<?> order = ordering.order(id, id, command, conditions);
        Kind<?, ?, ?> kind = catalog.entryOf(command.getClass()).kind();
        if (claims.isClaimed(order)) {
            Receipt recorded = claims.answerTo(order);
            judge.mayKnow(order, recorded.stream(), kind, stored);
            return recorded;
        }
        return rehearse(order, kind);
    }

    @SuppressWarnings("unchecked") // the catalog pairs each command with the kind it belongs to
    private <C, S, E> Receipt rehearse(Order<?> order, Kind<C, S, E> kind) {
        History<S> history = read(order.stream(), kind.decider());
        Judgement<E> judgement = judge.judge((Order<C>) order, history, kind.decider(), this);
        touched.put(order.stream(), after(history, judgement.own(), kind.decider()));
        judgement.alongside().values().forEach(this::touch);
        return Recorder.receipt(order.stream(), history.version(), judgement);
    }

    private void touch(Judgement.Other other) {
        touch(other, kinds.read(other.stream(), this));
    }

    @SuppressWarnings("unchecked") // a decision alongside is made of events of that stream's kind
    private <C, S, E> void touch(Judgement.Other other, Kinds.Known<C, S, E> of) {
        List<Judgement.Judged<E>> events = (List<Judgement.Judged<E>>) (List<?>) other.events();
        touched.put(other.stream(), after(of.history(), events, of.kind().decider()));
    }

    private static <S, E> History<S> after(
            History<S> before, List<Judgement.Judged<E>> events, Decider<?, S, E> decider) {
        History<S> history = before;
        for (Judgement.Judged<E> judged : events) {
            history = history.after(judged.event(), judged.context(), decider);
        }
        return history;
    }

    @Override
    public Set<StreamId> touched() {
        return Set.copyOf(touched.keySet());
    }

    /** Nothing is recorded, so nobody needs to wait. */
    @Override
    public void hold(SortedSet<StreamId> streams) {}

    @Override
    @SuppressWarnings("unchecked") // what was touched was folded by the decider of its kind
    public <C, S, E> History<S> read(StreamId stream, Decider<C, S, E> decider) {
        History<?> history = touched.get(stream);
        return history == null ? stored.read(stream, decider) : (History<S>) history;
    }
}
