package dev.throughline.query.bet.life;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One event of a bet and what it changed. */
@Schema(description = "One event of a bet and what it changed.")
record ReplayStep(
        @Schema(description = "The event.") HistoryEntry event,

        @Schema(description = "What is otherwise in the bet since then, by path; the proposal brings everything.")
        List<Change> changes) {
    String row() {
        return event.row();
    }
}
