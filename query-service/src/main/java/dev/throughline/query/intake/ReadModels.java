package dev.throughline.query.intake;

import dev.throughline.events.RecordedEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everything that is written because of an event: its row, and what the projections make of it. */
@Component
class ReadModels {
    private final EventRecords records;
    private final List<Projection> projections;

    ReadModels(EventRecords records, List<Projection> projections) {
        this.records = records;
        this.projections = List.copyOf(projections);
    }

    /** @throws RuntimeException when one of the events cannot be read or applied; what was written must be rolled back */
    void fold(List<LogEntry> entries) {
        List<RecordedEvent> events = entries.stream().map(LogEntry::decode).toList();
        records.write(entries, events);
        projections.forEach(projection -> projection.project(events));
    }
}
