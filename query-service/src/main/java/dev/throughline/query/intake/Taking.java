package dev.throughline.query.intake;

import dev.throughline.events.StreamId;
import dev.throughline.query.intake.StreamCursor.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The one way from entries to rows, for the topic, for a repair and for an operator's retry; inside a transaction. */
@Component
class Taking {
    private final Streams streams;
    private final EventRecords records;
    private final DeadLetters deadLetters;

    Taking(Streams streams, EventRecords records, DeadLetters deadLetters) {
        this.streams = streams;
        this.records = records;
        this.deadLetters = deadLetters;
    }

    Taken take(List<LogEntry> entries, Folding folding) {
        Map<StreamId, StreamCursor> cursors =
                streams.lock(entries.stream().map(LogEntry::stream).collect(Collectors.toSet()));
        return take(entries, cursors, folding);
    }

    /** As {@link #take(List, Folding)}, with the streams locked by the caller. */
    Taken take(List<LogEntry> entries, Map<StreamId, StreamCursor> cursors, Folding folding) {
        List<LogEntry> next = new ArrayList<>();
        int duplicates = 0;
        for (LogEntry entry : entries) {
            Verdict verdict = cursor(cursors, entry).offer(entry);
            if (verdict == Verdict.NEXT) {
                next.add(entry);
            } else if (verdict == Verdict.DUPLICATE) {
                duplicates++;
            }
        }
        List<Poison> poisons = next.isEmpty() ? List.of() : folding.fold(next);
        poisons.forEach(poison -> cursor(cursors, poison.entry()).stopBefore(poison.entry()));
        List<LogEntry> applied = next.stream()
                .filter(entry -> entry.sequence() <= cursor(cursors, entry).version())
                .toList();
        store(cursors.values(), poisons, applied);
        return new Taken(applied.size(), duplicates, poisons.size(), parkedNow(cursors.values()));
    }

    private void store(Collection<StreamCursor> cursors, List<Poison> poisons, List<LogEntry> applied) {
        if (!poisons.isEmpty()) {
            deadLetters.write(poisons);
        }
        cursors.forEach(StreamCursor::settle);
        streams.store(cursors);
        if (!applied.isEmpty()) {
            records.raiseBlocks(applied);
        }
    }

    private static List<Taken.Parked> parkedNow(Collection<StreamCursor> cursors) {
        return cursors.stream()
                .filter(StreamCursor::parkedNow)
                .map(cursor -> new Taken.Parked(
                        cursor.stream(),
                        cursor.park().cause().name(),
                        cursor.version(),
                        cursor.park().neededVersion()))
                .toList();
    }

    private static StreamCursor cursor(Map<StreamId, StreamCursor> cursors, LogEntry entry) {
        return Objects.requireNonNull(cursors.get(entry.stream()));
    }
}
