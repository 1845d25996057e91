package dev.throughline.query.intake;

import dev.throughline.events.RecordedEvent;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A projection that writes down what it is given, in order; an event that came twice would break its key. */
record SeenEvents(JdbcClient jdbc, Set<Long> indigestible) implements Projection {

    @Override
    public void project(List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            jdbc.sql("INSERT INTO probe.seen (stream, sequence, position) VALUES (?, ?, ?)")
                    .params(event.stream().value(), event.sequence(), event.position())
                    .update();
        }
        if (events.stream().anyMatch(event -> indigestible.contains(event.position()))) {
            throw new IllegalArgumentException("expected something digestible");
        }
    }
}
