package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.History;
import dev.throughline.events.StreamId;
import java.util.Set;
import java.util.SortedSet;

/** Histories of streams, by folding their events. */
public interface Streams {
    <C, S, E> History<S> read(StreamId stream, Decider<C, S, E> decider);

    /** Streams of which more is known here than the store holds: those that a rehearsal changed. */
    Set<StreamId> touched();

    /** Keeps others who decide over several of these streams waiting until our transaction ends. */
    void hold(SortedSet<StreamId> streams);
}
