package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.History;
import dev.throughline.events.StreamId;

/** Histories of streams, by folding their events. */
public interface Streams {
    <C, S, E> History<S> read(StreamId stream, Decider<C, S, E> decider);
}
