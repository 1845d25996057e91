package dev.throughline.query.intake.repair;

import dev.throughline.events.StreamId;
import dev.throughline.query.intake.LogEntry;
import java.util.List;

/** Where a stream's events can be had again. */
interface MissingEvents {

    /**
     * The stream's events after a version, in order, at most {@code limit}; none when it has no more.
     *
     * @throws CommandServiceAwayException when nobody can tell now
     */
    List<LogEntry> after(StreamId stream, long version, int limit);
}
