package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.History;
import dev.throughline.events.EventContext;
import dev.throughline.events.StreamId;
import java.util.Iterator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Streams as the event store has them now. */
final class StoredStreams implements Streams {
    private final EventStore store;

    StoredStreams(EventStore store) {
        this.store = store;
    }

    @Override
    @SuppressWarnings("unchecked") // a stream of this kind holds events of this kind only
    public <C, S, E> History<S> read(StreamId stream, Decider<C, S, E> decider) {
        History<S> history = History.beforeTheFirstEvent(decider);
        Iterator<? extends DomainEventMessage<?>> events = store.readEvents(stream.value());
        while (events.hasNext()) {
            DomainEventMessage<?> message = events.next();
            EventContext context = Recorder.contextOf(message.getMetaData());
            history = history.after((E) message.getPayload(), context, decider);
        }
        return history;
    }
}
