package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.History;
import dev.throughline.events.StreamId;
import java.util.SortedSet;

/** Histories of streams, by folding their events. */
public interface Streams {
    <C, S, E> History<S> read(StreamId stream, Decider<C, S, E> decider);

    /** Keeps others who decide over several of these streams waiting until our transaction ends. */
    void hold(SortedSet<StreamId> streams);
}
