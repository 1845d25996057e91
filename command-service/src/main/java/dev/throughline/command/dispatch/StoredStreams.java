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
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Streams as the event store has them now. What was folded of one before is remembered, because a portfolio is looked at
 * with every command and its stream grows; the store is asked each time for what came after, so nothing here is ever stale.
 */
final class StoredStreams implements Streams {
    private final EventStore store;
    private final JdbcClient sql;
    private final FoldedHistories folded = new FoldedHistories();

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
        History<S> known = folded.of(stream, decider);
        History<S> history = known;
        Iterator<? extends DomainEventMessage<?>> events = store.readEvents(stream.value(), known.version());
        while (events.hasNext()) {
            DomainEventMessage<?> message = events.next();
            EventContext context = Recorder.contextOf(message.getMetaData());
            history = history.after((E) message.getPayload(), context, decider);
        }
        if (history.version() > known.version()) {
            remember(stream, history);
        }
        return history;
    }

    /** Within a command only once it is committed: until then its own events are read, too, and may never come to be. */
    private void remember(StreamId stream, History<?> history) {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().afterCommit(committed -> folded.remember(stream, history));
        } else {
            folded.remember(stream, history);
        }
    }
}
