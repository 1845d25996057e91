package dev.throughline.command.dispatch;

import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AbstractAggregateFactory;

/** Makes an aggregate from the name of its stream, before its history is replayed into it. */
final class AggregateByName<A> extends AbstractAggregateFactory<A> {
    private final Function<String, A> create;

    AggregateByName(Class<A> type, Function<String, A> create) {
        super(type);
        this.create = create;
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared by Axon
    protected A doCreateAggregate(String stream, DomainEventMessage firstEvent) {
        return create.apply(stream);
    }
}
