package dev.throughline.query.backtest;

import dev.throughline.events.portfolio.Policy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** A portfolio's history under a proposed policy. */
@Schema(description = "A portfolio's history under a proposed policy.")
record BacktestReport(
        @Schema(description = "The portfolio's id.") String portfolio,
        @Schema(description = "The policy in force.") Policy inForce,
        @Schema(description = "The policy that is tried.") Policy proposed,

        @Schema(description = "How many commits the proposed gate would have stopped.")
        int commitsStopped,

        @Schema(description = "Every commit, by when it took effect.")
        List<CommitRow> commits,

        @Schema(description = "How many firings and forced reviews there would have been.")
        int firingsProposed,

        @Schema(description = "How many there were.") int firingsActual,

        @Schema(description = "Every firing and forced review that would have been or was, by bet and id.")
        List<FiringRow> firings,

        @Schema(
                description =
                        "FTE-weeks that would not have been spent on bets that were killed in the end: from the day"
                                + " after a stopped commit, or after a firing that would have come earlier up to the one that"
                                + " came, each day once. Allocations are intent, not timesheets.")
        BigDecimal fteWeeksSaved,

        @Schema(description = "The same for bets that were not killed: what the proposed policy would have held back.")
        BigDecimal fteWeeksHeldBack,

        @Schema(description = "The days behind both, by bet.")
        List<SavedRow> stretches) {}
