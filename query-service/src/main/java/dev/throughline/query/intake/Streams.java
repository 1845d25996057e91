package dev.throughline.query.intake;

import dev.throughline.events.StreamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Locks streams and keeps their versions. Whoever changes anything about a stream holds the lock on its row in
 * {@code stream_version}: a poll that raises what a parked stream needs, and a repair that ends the parking. So either
 * the repair sees the raised number and fetches again, or the poll sees a stream that is parked no more.
 */
@Component
class Streams {
    private final JdbcClient jdbc;
    private final ParkedStreams parked;

    Streams(JdbcClient jdbc, ParkedStreams parked) {
        this.jdbc = jdbc;
        this.parked = parked;
    }

    /** Locks the streams, in one order so that nobody waits in a circle, and then reads how they stand. */
    Map<StreamId, StreamCursor> lock(Collection<StreamId> streams) {
        Map<StreamId, StreamCursor> cursors = new TreeMap<>(Comparator.comparing(StreamId::value));
        if (streams.isEmpty()) {
            return cursors;
        }
        SortedSet<String> names = new TreeSet<>();
        streams.forEach(stream -> names.add(stream.value()));
        List<Version> versions = lockVersions(names);
        // A statement of its own: one that waits for the lock as well would show the parkings of before the wait.
        Map<String, Parking> parkings = parked.among(names.toArray(String[]::new));
        for (Version row : versions) {
            StreamId stream = new StreamId(row.stream());
            cursors.put(stream, new StreamCursor(stream, row.version(), parkings.get(row.stream())));
        }
        return cursors;
    }

    /** Locks one stream and reopens it, unless an operator has to decide about a poison first. */
    Map<StreamId, StreamCursor> lockForRepair(StreamId stream) {
        Map<StreamId, StreamCursor> cursors = lock(List.of(stream));
        if (parked.mayBeRepaired(stream)) {
            cursors.values().forEach(StreamCursor::reopen);
        }
        return cursors;
    }

    void store(Collection<StreamCursor> cursors) {
        List<StreamCursor> moved = cursors.stream().filter(StreamCursor::moved).toList();
        if (!moved.isEmpty()) {
            move(moved);
        }
        List<StreamId> unparked = cursors.stream()
                .filter(StreamCursor::unparked)
                .map(StreamCursor::stream)
                .toList();
        if (!unparked.isEmpty()) {
            parked.remove(unparked);
        }
        List<StreamCursor> changed =
                cursors.stream().filter(StreamCursor::parkingChanged).toList();
        if (!changed.isEmpty()) {
            parked.put(changed);
        }
    }

    private void move(List<StreamCursor> cursors) {
        jdbc.sql("""
                        UPDATE stream_version v SET version = n.version
                        FROM unnest(:streams, :versions) AS n(stream, version) WHERE v.stream = n.stream""")
                .param("streams", cursors.stream().map(c -> c.stream().value()).toArray(String[]::new))
                .param(
                        "versions",
                        cursors.stream().mapToLong(StreamCursor::version).toArray())
                .update();
    }

    private List<Version> lockVersions(SortedSet<String> names) {
        List<Version> found = lockExisting(names);
        SortedSet<String> missing = new TreeSet<>(names);
        found.forEach(row -> missing.remove(row.stream()));
        if (missing.isEmpty()) {
            return found;
        }
        if (insert(missing) < missing.size()) {
            return lockExisting(names); // Somebody else began one of them meanwhile; it may have a version already.
        }
        List<Version> all = new ArrayList<>(found);
        missing.forEach(name -> all.add(new Version(name, 0)));
        return all;
    }

    private List<Version> lockExisting(SortedSet<String> names) {
        return jdbc.sql("""
                        SELECT stream, version FROM stream_version WHERE stream = ANY (:streams)
                        ORDER BY stream FOR UPDATE""")
                .param("streams", names.toArray(String[]::new))
                .query(Version.class)
                .list();
    }

    private int insert(SortedSet<String> names) {
        return jdbc.sql("""
                        INSERT INTO stream_version (stream, version) SELECT s, 0 FROM unnest(:streams) s
                        ON CONFLICT DO NOTHING""").param("streams", names.toArray(String[]::new)).update();
    }

    private record Version(String stream, long version) {}
}
