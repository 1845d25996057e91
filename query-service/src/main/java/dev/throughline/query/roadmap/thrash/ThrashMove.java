package dev.throughline.query.roadmap.thrash;

import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.capacity.Capacity;
import dev.throughline.query.figures.Figures;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.roadmap.moves.RoadmapMove;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A placement, with what it weighs. */
@Schema(description = "A placement, with what it weighs.")
record ThrashMove(
        @Schema(description = "The move, with its trigger and reason.")
        RoadmapMove move,

        @Schema(description = "The day of the move.") LocalDate day,

        @Schema(
                description = "FTE allocated to the bet on the day of the move: Σp a · c. Allocations are intent, not"
                        + " timesheets.")
        BigDecimal fte,

        @Schema(description = "Whether its FTE counts in the thrash index.")
        boolean counted,

        @Schema(description = "Why it counts or does not.") Weight weight,

        @Schema(
                description = "Whether it takes the bet back to the horizon that its previous change of horizon took it"
                        + " from: the second half of A→B→A.")
        boolean reversal,

        @Schema(description = "After how many days it takes it back; none if it does not.") @Nullable
        Integer reversedAfterDays) {

    /** Every placement of a bet, in order. */
    static List<ThrashMove> of(BetLife bet, Capacity capacity, BusinessCalendar calendar) {
        List<ThrashMove> moves = new ArrayList<>();
        RoadmapMove away = null;
        for (RoadmapMove move : RoadmapMove.of(bet)) {
            LocalDate day = calendar.day(move.effectiveAt());
            Integer back = daysAway(away, move, calendar);
            Weight weight = Weight.of(move);
            moves.add(new ThrashMove(
                    move,
                    day,
                    Figures.rounded(capacity.fte(bet.bet(), day)),
                    weight == Weight.COUNTS,
                    weight,
                    back != null,
                    back));
            away = move.changesHorizon() ? move : away;
        }
        return List.copyOf(moves);
    }

    private static @Nullable Integer daysAway(@Nullable RoadmapMove away, RoadmapMove move, BusinessCalendar calendar) {
        return away == null || !move.changesHorizon() || away.from() != move.to()
                ? null
                : Math.toIntExact(
                        ChronoUnit.DAYS.between(calendar.day(away.effectiveAt()), calendar.day(move.effectiveAt())));
    }
}
