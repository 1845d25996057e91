package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.History;
import dev.throughline.events.EventContext;
import dev.throughline.events.StreamId;
import java.util.HashMap;
import java.util.Map;
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
    private final Map<StreamId, History<?>> touched = new HashMap<>();

    Rehearsal(Ordering ordering, CommandCatalog catalog, Judge judge, Streams stored, Claims claims) {
        this.ordering = ordering;
        this.catalog = catalog;
        this.judge = judge;
        this.stored = stored;
        this.claims = claims;
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
        Judge.Judgement<E> judgement = judge.judge((Order<C>) order, history, kind.decider(), this);
        EventContext context = judgement.context();
        Receipt receipt =
                Recorder.receipt(order.stream(), history.version(), context.effectiveAt(), judgement.events());
        for (E event : judgement.events()) {
            history = history.after(event, context, kind.decider());
        }
        touched.put(order.stream(), history);
        return receipt;
    }

    @Override
    @SuppressWarnings("unchecked") // what was touched was folded by the decider of its kind
    public <C, S, E> History<S> read(StreamId stream, Decider<C, S, E> decider) {
        History<?> history = touched.get(stream);
        return history == null ? stored.read(stream, decider) : (History<S>) history;
    }
}
