package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.History;
import dev.throughline.events.StreamId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** Streams as they would be if what was judged here had been recorded after what others have of them. */
final class Supposed implements Streams {
    private final Kinds kinds;
    private final Streams before;
    private final Map<StreamId, History<?>> touched = new HashMap<>();

    Supposed(Kinds kinds, Streams before) {
        this.kinds = kinds;
        this.before = before;
    }

    /** @throws dev.throughline.command.rules.Refusal with every rule that the order breaks */
    @SuppressWarnings("unchecked") // the catalog pairs each command with the kind it belongs to
    <C, S, E> Receipt add(Order<?> order, Kind<C, S, E> kind, Judge judge) {
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
        return history == null ? before.read(stream, decider) : (History<S>) history;
    }
}
