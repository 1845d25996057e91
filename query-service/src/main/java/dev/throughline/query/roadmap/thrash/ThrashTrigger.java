package dev.throughline.query.roadmap.thrash;

import dev.throughline.events.bet.MoveTrigger;
import dev.throughline.query.figures.Figures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The moves that one trigger made. */
@Schema(description = "The moves that one trigger made; first placements left out.")
record ThrashTrigger(
        @Schema(description = "The trigger.") MoveTrigger trigger,
        @Schema(description = "How many moves it made.") int moves,

        @Schema(description = "Σ FTE of the bets at these moves.")
        BigDecimal fte,

        @Schema(description = "Whether it counts in the thrash index: every trigger but EVIDENCE and TRIPWIRE.")
        boolean counted) {

    /** One per trigger, also for those that made none. */
    static List<ThrashTrigger> of(List<ThrashMove> moves) {
        return Arrays.stream(MoveTrigger.values())
                .map(trigger -> of(
                        trigger,
                        moves.stream()
                                .filter(each ->
                                        each.weight().isMove() && each.move().trigger() == trigger)
                                .toList()))
                .toList();
    }

    private static ThrashTrigger of(MoveTrigger trigger, List<ThrashMove> moves) {
        BigDecimal fte = moves.stream().map(ThrashMove::fte).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean counted = trigger != MoveTrigger.EVIDENCE && trigger != MoveTrigger.TRIPWIRE;
        return new ThrashTrigger(trigger, moves.size(), Figures.rounded(fte), counted);
    }
}
