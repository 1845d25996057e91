package dev.throughline.query.mechanisms;

import static dev.throughline.query.duties.DutyState.HELD;

import dev.throughline.query.duties.Duty;
import dev.throughline.query.figures.Figures;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many duties there were, and how they were held. */
@Schema(description = "How many duties there were, and how they were held.")
record DutyTally(
        @Schema(
                description = "How many were due: their day has passed, they did not lapse by it, and they are not"
                        + " imported. onTime + late + open.")
        int due,

        @Schema(description = "How many of them were held, and recorded by their day.")
        int onTime,

        @Schema(description = "How many of them were recorded after their day, or missed for good.")
        int late,

        @Schema(description = "How many of them are still to be done.")
        int open,

        @Schema(description = "How many are not counted yet, because their day has not passed.")
        int upcoming,

        @Schema(description = "How many are never counted, because they predate the mechanisms.")
        int imported,

        @Schema(description = "onTime ÷ due, from 0 to 1; none if nothing was due.") @Nullable
        BigDecimal adherence) {

    static DutyTally of(List<Duty> duties) {
        List<Duty> counting = duties.stream().filter(Duty::counts).toList();
        List<Duty> due = counting.stream().filter(Duty::dayHasPassed).toList();
        int onTime = (int) due.stream().filter(duty -> duty.state() == HELD).count();
        int open = (int) due.stream().filter(duty -> duty.state().isToDo()).count();
        return new DutyTally(
                due.size(),
                onTime,
                due.size() - onTime - open,
                open,
                counting.size() - due.size(),
                (int) duties.stream().filter(Duty::imported).count(),
                Figures.ratio(onTime, due.size()).orElse(null));
    }

    /** This adherence less another, divided once so that nothing is rounded twice; none if one of them has none. */
    @Nullable
    BigDecimal less(DutyTally other) {
        return Figures.ratio((long) onTime * other.due - (long) other.onTime * due, (long) due * other.due)
                .orElse(null);
    }
}
