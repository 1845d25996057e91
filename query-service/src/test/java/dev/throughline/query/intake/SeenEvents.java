package dev.throughline.query.intake;

import dev.throughline.events.RecordedEvent;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A projection that writes down what it is given, in order; an event that came twice would break its key.
 *
 * @param incident what happens after the rows are written and before the projection returns
 */
record SeenEvents(JdbcClient jdbc, Consumer<List<RecordedEvent>> incident) implements Projection {

    @Override
    public List<String> tables() {
        return List.of("seen");
    }

    @Override
    public void project(List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            jdbc.sql("INSERT INTO probe.seen (stream, sequence, position) VALUES (?, ?, ?)")
                    .params(event.stream().value(), event.sequence(), event.position())
                    .update();
        }
        incident.accept(events);
    }
}
