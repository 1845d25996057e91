package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.History;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.EventContext;
import dev.throughline.events.RecordingClock;
import dev.throughline.events.Required;
import dev.throughline.events.StreamId;
import dev.throughline.events.wire.EventCatalog;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;

/** What an aggregate does with an order: have it judged, and record what the judgement says. */
public final class Recorder {
    /** The event metadata entry that holds the {@link EventContext}. */
    public static final String CONTEXT = "context";

    private final Judge judge;
    private final Streams streams;
    private final EventBus log;

    Recorder(Judge judge, Streams streams, EventBus log) {
        this.judge = judge;
        this.streams = streams;
        this.log = log;
    }

    /**
     * Runs inside the command's transaction: if we die here, neither claim nor event exists. Streams are appended to in
     * the order of their names, own and others alike, so that two transactions never wait for each other in a circle.
     *
     * @throws dev.throughline.command.rules.Refusal with every rule that the order breaks
     */
    public <C, S, E> Receipt record(Order<C> order, History<S> history, Decider<C, S, E> decider) {
        Judgement<E> judgement = judge.judge(order, history, decider, streams);
        judgement.alongside().headMap(order.stream()).values().forEach(this::append);
        judgement.own().forEach(judged -> AggregateLifecycle.apply(judged.event(), metaData(judged)));
        judgement.alongside().tailMap(order.stream()).values().forEach(this::append);
        return receipt(order.stream(), history.version(), judgement);
    }

    private void append(Judgement.Other other) {
        long sequence = other.version();
        List<EventMessage<?>> messages = new ArrayList<>();
        for (Judgement.Judged<DomainEvent> judged : other.events()) {
            messages.add(new GenericDomainEventMessage<>(
                    other.type(), other.stream().value(), sequence++, judged.event(), metaData(judged)));
        }
        log.publish(messages);
    }

    private static MetaData metaData(Judgement.Judged<?> judged) {
        EventContext context = judged.context();
        return MetaData.with(CONTEXT, SettableClock.isSet() ? context.by(RecordingClock.SIMULATED) : context);
    }

    /** The context that every recorded event carries. */
    public static EventContext contextOf(MetaData metaData) {
        return Required.field((EventContext) metaData.get(CONTEXT), CONTEXT);
    }

    static Receipt receipt(StreamId stream, long versionBefore, Judgement<?> judgement) {
        List<Receipt.Entry> entries = new ArrayList<>();
        long version = versionBefore;
        for (Judgement.Judged<?> judged : judgement.own()) {
            version++;
            entries.add(new Receipt.Entry(
                    version, EventCatalog.wireNameOf(judged.event().getClass())));
        }
        return new Receipt(stream, version, judgement.effectiveAt(), entries, false);
    }
}
