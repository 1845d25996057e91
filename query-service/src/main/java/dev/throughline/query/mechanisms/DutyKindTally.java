package dev.throughline.query.mechanisms;

import dev.throughline.query.duties.DutyKind;
import io.swagger.v3.oas.annotations.media.Schema;

/** The duties of one kind, over all weeks of the series. */
@Schema(description = "The duties of one kind, over all weeks of the series.")
record DutyKindTally(
        @Schema(description = "The kind.") DutyKind kind,
        @Schema(description = "What was due of it.") DutyTally tally) {}
