package dev.throughline.query.oracle;

import dev.throughline.events.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that was recorded, put in order by stream once, because many questions are asked of it. */
final class Log {
    private final List<RecordedEvent> events;
    private final NavigableMap<String, List<RecordedEvent>> streams = new TreeMap<>();

    /** @param events in order of position; at least one */
    Log(List<RecordedEvent> events) {
        this.events = events;
        for (RecordedEvent event : events) {
            streams.computeIfAbsent(event.stream().value(), name -> new ArrayList<>())
                    .add(event);
        }
    }

    List<RecordedEvent> events() {
        return events;
    }

    long last() {
        return events.getLast().position();
    }

    /** The whole history of a stream, such as {@code person/p-1}; nothing if there was nothing. */
    List<RecordedEvent> of(String stream) {
        return streams.getOrDefault(stream, List.of());
    }

    /** The names of all streams of a kind, by id. */
    Stream<String> names(String kind) {
        return streams.tailMap(kind + "/").keySet().stream().takeWhile(name -> name.startsWith(kind + "/"));
    }

    /** The last position before the first event that was recorded after this; {@code last} if none was. */
    long known(Instant at, long last) {
        return events.stream()
                .filter(event -> event.recordedAt().isAfter(at))
                .mapToLong(event -> event.position() - 1)
                .min()
                .orElse(last);
    }

    /** When the events up to a position had all been recorded, whose clocks may differ. */
    Instant recordedAt(long upTo) {
        return events.stream()
                .filter(event -> event.position() <= upTo)
                .map(RecordedEvent::recordedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
