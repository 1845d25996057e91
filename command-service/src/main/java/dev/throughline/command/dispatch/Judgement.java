package dev.throughline.command.dispatch;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.EventContext;
import dev.throughline.events.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * What is to be recorded.
 *
 * @param own in the stream of the command
 * @param alongside in other streams, by stream
 */
record Judgement<E>(Instant effectiveAt, List<Judged<E>> own, SortedMap<StreamId, Other> alongside) {

    /** An event and what is recorded with it. */
    record Judged<E>(E event, EventContext context) {}

    /**
     * Events of another stream.
     *
     * @param type the name under which the event store knows its kind
     * @param version of that stream before them
     */
    record Other(StreamId stream, String type, long version, List<Judged<DomainEvent>> events) {}
}
