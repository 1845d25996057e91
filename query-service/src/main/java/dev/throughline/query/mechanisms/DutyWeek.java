package dev.throughline.query.mechanisms;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** The duties whose due day lies in a week. */
@Schema(description = "The duties whose due day lies in a week.")
record DutyWeek(
        @Schema(description = "The week.", example = "2026-W47")
        String week,

        @Schema(description = "Its first day.") LocalDate start,
        @Schema(description = "Its last day.") LocalDate end,
        @Schema(description = "What was due in it.") DutyTally tally) {}
