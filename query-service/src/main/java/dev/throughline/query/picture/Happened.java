package dev.throughline.query.picture;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.EventContext;
import dev.throughline.events.RecordedEvent;
import java.time.Instant;

/** An event of a known kind, with when it was true, when it was recorded, by whom and why. */
public record Happened<E extends DomainEvent>(RecordedEvent recorded, E event) {

    public Instant effectiveAt() {
        return recorded.context().effectiveAt();
    }

    public Instant recordedAt() {
        return recorded.recordedAt();
    }

    public EventContext context() {
        return recorded.context();
    }
}
