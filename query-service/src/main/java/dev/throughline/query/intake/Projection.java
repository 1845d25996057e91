package dev.throughline.query.intake;

import dev.throughline.events.RecordedEvent;
import java.util.List;

/** Turns events into the rows of one view. */
public interface Projection {

    /**
     * Folds events into rows, inside the intake's transaction: rows and offsets are committed together or not at all.
     *
     * @param events each stream's next events in order and without gaps; streams interleave; no event comes twice
     */
    void project(List<RecordedEvent> events);
}
