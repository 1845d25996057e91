package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.History;
import dev.throughline.events.EventContext;
import dev.throughline.events.Required;
import dev.throughline.events.StreamId;
import dev.throughline.events.wire.EventCatalog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;

/** What an aggregate does with an order: have it judged, and record what the judgement says. */
public final class Recorder {
    /** The event metadata entry that holds the {@link EventContext}. */
    public static final String CONTEXT = "context";

    private final Judge judge;
    private final Streams streams;

    Recorder(Judge judge, Streams streams) {
        this.judge = judge;
        this.streams = streams;
    }

    /**
     * Runs inside the command's transaction: if we die here, neither claim nor event exists.
     *
     * @throws dev.throughline.command.rules.Refusal with every rule that the order breaks
     */
    public <C, S, E> Receipt record(Order<C> order, History<S> history, Decider<C, S, E> decider) {
        Judge.Judgement<E> judgement = judge.judge(order, history, decider, streams);
        MetaData metaData = MetaData.with(CONTEXT, judgement.context());
        judgement.events().forEach(event -> AggregateLifecycle.apply(event, metaData));
        return receipt(order.stream(), history.version(), judgement.context().effectiveAt(), judgement.events());
    }

    /** The context that every recorded event carries. */
    public static EventContext contextOf(MetaData metaData) {
        return Required.field((EventContext) metaData.get(CONTEXT), CONTEXT);
    }

    static Receipt receipt(StreamId stream, long versionBefore, Instant effectiveAt, List<?> events) {
        List<Receipt.Entry> entries = new ArrayList<>();
        long version = versionBefore;
        for (Object event : events) {
            version++;
            entries.add(new Receipt.Entry(version, EventCatalog.wireNameOf(event.getClass())));
        }
        return new Receipt(stream, version, effectiveAt, entries, false);
    }
}
