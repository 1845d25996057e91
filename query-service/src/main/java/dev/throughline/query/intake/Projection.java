package dev.throughline.query.intake;

import dev.throughline.events.RecordedEvent;
import java.util.List;

/** Turns events into the rows of one view. */
public interface Projection {

    /** The tables that it keeps, each with a primary key, so that they can be held against the events again. */
    List<String> tables();

    /**
     * Folds events into rows, inside the intake's transaction: rows and offsets are committed together or not at all.
     * Keep nothing in memory between calls: a transaction that rolls back brings its events again, and behind an event
     * that cannot be applied they come again in smaller lists. What this throws for a reason of data parks the stream;
     * a lost connection or a conflict is tried again.
     *
     * @param events each stream's next events in order and without gaps, except where an operator skipped one; streams
     *     interleave; no event comes twice
     */
    void project(List<RecordedEvent> events);
}
