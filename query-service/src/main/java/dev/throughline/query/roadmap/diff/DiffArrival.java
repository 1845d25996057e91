package dev.throughline.query.roadmap.diff;

import dev.throughline.events.bet.Horizon;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.Stage;
import dev.throughline.query.roadmap.diff.BetStretch.Step;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/** A bet that came: proposed since, or placed on the roadmap since. */
@Schema(description = "A bet that came: proposed since, or placed on the roadmap since.")
record DiffArrival(
        @Schema(description = "The bet's id.") String bet,
        @Schema(description = "Its portfolio.") String portfolio,
        @Schema(description = "What it is called.") String title,
        @Schema(description = "How it came.") How how,

        @Schema(description = "Where it stands at the later moment.")
        Horizon horizon,

        @Schema(description = "How far it is at the later moment.")
        Stage stage,

        @Schema(description = "Its proposal, or its placement; the latter is a move, too, with its trigger.")
        DiffCause cause) {

    /** How a bet comes. */
    enum How {
        /** Nobody had proposed it. */
        PROPOSED,
        /** It was proposed, but stood nowhere. */
        PLACED
    }

    static Optional<DiffArrival> of(BetStretch stretch) {
        if (stretch.isNew()) {
            return Optional.of(of(stretch, How.PROPOSED, DiffCause.of(stretch.event(0), stretch)));
        }
        boolean placed = isUnplaced(stretch.before()) && !isUnplaced(stretch.after());
        return placed
                ? stretch.steps().stream()
                        .filter(step -> isUnplaced(step.before()) && !isUnplaced(step.after()))
                        .reduce((earlier, later) -> later)
                        .map(Step::event)
                        .map(event -> of(stretch, How.PLACED, DiffCause.of(event, stretch)))
                : Optional.empty();
    }

    private static boolean isUnplaced(BetPicture picture) {
        return picture.place().horizon() == Horizon.UNPLACED;
    }

    private static DiffArrival of(BetStretch stretch, How how, DiffCause cause) {
        BetPicture after = stretch.after();
        return new DiffArrival(
                after.bet().value(),
                after.headline().portfolio().value(),
                after.headline().title(),
                how,
                after.place().horizon(),
                after.stage(),
                cause);
    }
}
