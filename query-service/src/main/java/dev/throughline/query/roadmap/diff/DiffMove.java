package dev.throughline.query.roadmap.diff;

import dev.throughline.query.roadmap.moves.RoadmapMove;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A move between the two moments. */
@Schema(description = "A move between the two moments.")
record DiffMove(
        @Schema(description = "The move, with its trigger and reason.")
        RoadmapMove move,

        @Schema(
                description =
                        "Whether the bet had already moved at the earlier moment and that only became known since.")
        boolean learnedLate) {

    /** Each move in between, whatever came of it in the end. */
    static List<DiffMove> of(BetStretch stretch) {
        return RoadmapMove.of(stretch.bet()).stream()
                .filter(move -> stretch.isBetween(move.version()) && move.changesSomething())
                .map(move ->
                        new DiffMove(move, stretch.learnedLate(stretch.event(Math.toIntExact(move.version() - 1)))))
                .toList();
    }
}
