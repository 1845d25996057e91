package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.History;
import dev.throughline.events.EventContext;
import dev.throughline.events.StreamId;
import java.util.Iterator;
import java.util.Set;
import java.util.SortedSet;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Streams as the event store has them now. */
final class StoredStreams implements Streams {
    private final EventStore store;
    private final JdbcClient sql;

    StoredStreams(EventStore store, JdbcClient sql) {
        this.store = store;
        this.sql = sql;
    }

    /** Nothing: the store is all there is. */
    @Override
    public Set<StreamId> touched() {
        return Set.of();
    }

    /** The locks end with the transaction, however it ends. Races with others are lost at the append, as ever. */
    @Override
    public void hold(SortedSet<StreamId> streams) {
        streams.forEach(stream -> sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(:stream, 0))::text")
                .param("stream", stream.value())
                .query(String.class)
                .single());
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
