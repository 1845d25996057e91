package dev.throughline.query.roadmap.diff;

import dev.throughline.events.RecordedEvent;
import dev.throughline.query.moment.Moment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** The earlier of the two moments. */
@Schema(description = "The earlier of the two moments.")
record DiffMoment(
        @Schema(description = "What was true at this instant.")
        Instant asOf,

        @Schema(description = "As far as it was known at this instant.")
        Instant knownAt,

        @Schema(
                description = "Up to this log position; ask with it as fromPosition for the same again.",
                example = "4711")
        long position) {

    static DiffMoment of(Moment moment) {
        return new DiffMoment(moment.asOf(), moment.knownAt(), moment.position());
    }

    boolean shows(RecordedEvent event) {
        return isTrue(event) && event.position() <= position;
    }

    /** Whether it had happened, known or not. */
    boolean isTrue(RecordedEvent event) {
        return !event.context().effectiveAt().isAfter(asOf);
    }
}
