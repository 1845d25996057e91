package dev.throughline.command.dispatch;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;

/** Makes a stream from its name, before its history is replayed into it. */
record StreamByName(Kinds kinds) implements AggregateFactory<StreamAggregate> {

    StreamAggregate named(String stream) {
        return new StreamAggregate(stream, kinds.of(stream));
    }

    @Override
    public StreamAggregate createAggregateRoot(String stream, DomainEventMessage<?> firstEvent) {
        return named(stream);
    }

    @Override
    public Class<StreamAggregate> getAggregateType() {
        return StreamAggregate.class;
    }
}
