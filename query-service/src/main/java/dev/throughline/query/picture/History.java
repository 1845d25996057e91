package dev.throughline.query.picture;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import java.util.List;

/**
 * What happened to one subject, as of a moment: a prefix of its stream.
 *
 * @param events in order of their sequence; never empty
 */
public record History(StreamId stream, List<RecordedEvent> events) {
    public History {
        events = List.copyOf(events);
    }

    /** The events of one kind, each with when, by whom and why. */
    public <E extends DomainEvent> List<Happened<E>> all(Class<E> kind) {
        return events.stream()
                .filter(recorded -> kind.isInstance(recorded.event()))
                .map(recorded -> new Happened<>(recorded, kind.cast(recorded.event())))
                .toList();
    }
}
