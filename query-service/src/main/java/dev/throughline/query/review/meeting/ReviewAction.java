package dev.throughline.query.review.meeting;

import dev.throughline.events.review.ReviewEvent.ActionAssigned;
import dev.throughline.events.review.ReviewEvent.ActionCompleted;
import dev.throughline.query.picture.Happened;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that somebody is to do after a review. */
@Schema(description = "Something that somebody is to do after a review.")
public record ReviewAction(
        @Schema(description = "Its id, unique in its week.") String action,

        @Schema(description = "The week whose review assigned it.", example = "2026-W47")
        String week,

        @Schema(description = "What is to be done.") String text,
        @Schema(description = "Who is to do it.") String person,
        @Schema(description = "By when.") LocalDate due,
        @Schema(description = "When it was assigned.") Instant assignedAt,

        @Schema(description = "When it was done; none while it is open.") @Nullable
        Instant doneAt,

        @Schema(description = "Whether it is open and its day has passed.")
        boolean overdue) {

    public boolean stillOpen() {
        return doneAt == null;
    }

    /** Those of a review, in the order in which they were assigned. */
    public static List<ReviewAction> of(Meeting meeting, LocalDate today) {
        return meeting.history().stream()
                .flatMap(events -> events.all(ActionAssigned.class).stream())
                .map(assigned -> of(assigned, meeting, today))
                .toList();
    }

    private static ReviewAction of(Happened<ActionAssigned> assigned, Meeting meeting, LocalDate today) {
        ActionAssigned action = assigned.event();
        Optional<Instant> done = meeting.history().stream()
                .flatMap(events -> events.all(ActionCompleted.class).stream())
                .filter(completed -> completed.event().action().equals(action.action()))
                .map(Happened::effectiveAt)
                .findFirst();
        return new ReviewAction(
                action.action().value(),
                meeting.week().label(),
                action.text(),
                action.person().value(),
                action.due(),
                assigned.effectiveAt(),
                done.orElse(null),
                done.isEmpty() && action.due().isBefore(today));
    }
}
