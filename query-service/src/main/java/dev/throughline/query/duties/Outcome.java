package dev.throughline.query.duties;

import dev.throughline.events.RecordedEvent;
import java.util.Optional;

/** What became of a duty, before its day is looked at. */
sealed interface Outcome {
    /** Nothing yet. */
    record Pending() implements Outcome {}

    /** It was done. */
    record Done(RecordedEvent event) implements Outcome {}

    /** Nothing is left to do. */
    record FellAway(RecordedEvent event) implements Outcome {}

    /** It can no longer be done. */
    record Missed(RecordedEvent event) implements Outcome {}

    static Outcome done(Optional<RecordedEvent> event) {
        return event.<Outcome>map(Done::new).orElseGet(Pending::new);
    }

    /** What ended it, if anything did. */
    default Optional<RecordedEvent> settledBy() {
        return switch (this) {
            case Pending pending -> Optional.empty();
            case Done done -> Optional.of(done.event());
            case FellAway fell -> Optional.of(fell.event());
            case Missed missed -> Optional.of(missed.event());
        };
    }
}
