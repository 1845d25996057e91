package dev.throughline.command.dispatch;

import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;

/** Makes an aggregate from the name of its stream, before its history is replayed into it. */
record AggregateByName<A>(Class<A> type, Function<String, A> create) implements AggregateFactory<A> {

    @Override
    public A createAggregateRoot(String stream, DomainEventMessage<?> firstEvent) {
        return create.apply(stream);
    }

    @Override
    public Class<A> getAggregateType() {
        return type;
    }
}
