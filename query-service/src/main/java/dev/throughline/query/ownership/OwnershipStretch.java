package dev.throughline.query.ownership;

import dev.throughline.query.calendar.WorkingDays;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Working days in a row on which the seat of a critical committed bet stood the same. */
@Schema(description = "Working days in a row on which the seat of a critical committed bet stood the same.")
record OwnershipStretch(
        @Schema(description = "The first working day.") LocalDate from,

        @Schema(description = "The last working day.") LocalDate to,

        @Schema(description = "How many working days: Monday to Friday without holidays.")
        int workingDays,

        @Schema(description = "How it stood with the seat; HELD counts as covered.")
        SeatState seat,

        @Schema(description = "Who owned the bet; none if nobody did.") @Nullable
        String person) {

    static OwnershipStretch on(LocalDate day, SeatState seat, @Nullable String person) {
        return new OwnershipStretch(day, day, 1, seat, person);
    }

    boolean isFollowedBy(OwnershipStretch next) {
        return seat == next.seat
                && Objects.equals(person, next.person)
                && WorkingDays.after(to, 1).equals(next.from);
    }

    OwnershipStretch with(OwnershipStretch next) {
        return new OwnershipStretch(from, next.to, workingDays + next.workingDays, seat, person);
    }
}
