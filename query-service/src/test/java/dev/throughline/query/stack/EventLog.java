package dev.throughline.query.stack;

import dev.throughline.events.BetId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.EventContext;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events in the order of the log, as the command service would have written them. */
public final class EventLog {
    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<StreamId, Long> versions = new HashMap<>();
    private long position;

    public static StreamId bet(String id) {
        return StreamId.of(new BetId(id));
    }

    public static StreamId portfolio(String id) {
        return StreamId.of(new PortfolioId(id));
    }

    public synchronized RecordedEvent append(
            StreamId stream, DomainEvent event, Instant effectiveAt, Instant recordedAt) {
        return append(stream, event, effectiveAt, recordedAt, null);
    }

    public synchronized RecordedEvent append(
            StreamId stream, DomainEvent event, Instant effectiveAt, Instant recordedAt, @Nullable String historic) {
        position++;
        return append(stream, event, recordedAt, context(effectiveAt, historic), position);
    }

    /** With all that the recorder had to say. */
    public synchronized RecordedEvent append(
            StreamId stream, DomainEvent event, Instant recordedAt, EventContext context) {
        position++;
        return append(stream, event, recordedAt, context, position);
    }

    private RecordedEvent append(
            StreamId stream, DomainEvent event, Instant recordedAt, EventContext context, long place) {
        long sequence = versions.merge(stream, 1L, Long::sum);
        var recorded = new RecordedEvent(place, UUID.randomUUID(), stream, sequence, recordedAt, context, event);
        events.add(recorded);
        return recorded;
    }

    /** A position that no event will ever have. */
    public synchronized void leaveHole() {
        position++;
    }

    public synchronized List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    public synchronized long position() {
        return position;
    }

    private EventContext context(Instant effectiveAt, @Nullable String historic) {
        return new EventContext(
                effectiveAt,
                new PersonId("p-recorder"),
                List.of("leader"),
                null,
                1,
                "because",
                "command-" + position,
                "conversation",
                null,
                historic,
                null);
    }
}
