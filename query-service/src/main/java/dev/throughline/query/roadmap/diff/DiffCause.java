package dev.throughline.query.roadmap.diff;

import dev.throughline.events.PersonId;
import dev.throughline.events.RecordedEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What brought a difference about: when, by whom, why, and whether it was only learned late. */
@Schema(description = "What brought a difference about: when, by whom and why.")
record DiffCause(
        @Schema(description = "When it was true.") Instant effectiveAt,
        @Schema(description = "When it was recorded.") Instant recordedAt,

        @Schema(
                description =
                        "Whether it was already true at the earlier moment and only became known since: nothing moved then,"
                                + " somebody wrote it down later.")
        boolean learnedLate,

        @Schema(description = "Who recorded it.") String actor,

        @Schema(description = "For whom it was recorded, if not for the actor.") @Nullable
        String onBehalfOf,

        @Schema(description = "Why, in words, if somebody said.") @Nullable
        String reason) {

    static DiffCause of(RecordedEvent event, BetStretch stretch) {
        PersonId behalf = event.context().onBehalfOf();
        return new DiffCause(
                event.context().effectiveAt(),
                event.recordedAt(),
                stretch.learnedLate(event),
                event.context().actor().value(),
                behalf == null ? null : behalf.value(),
                event.context().reason());
    }
}
