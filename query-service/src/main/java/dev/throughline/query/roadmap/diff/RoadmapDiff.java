package dev.throughline.query.roadmap.diff;

import dev.throughline.query.picture.BetLife;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;

/** What is otherwise on the roadmap than it was. */
@Schema(description = "What is otherwise on the roadmap than it was.")
record RoadmapDiff(
        @Schema(description = "The earlier moment; the later one is that of the answer.")
        DiffMoment since,

        @Schema(description = "Bets that came, by id.") List<DiffArrival> came,
        @Schema(description = "Bets that ended, by id.") List<DiffDeparture> left,

        @Schema(description = "Every move between horizons or windows in between, by when it was true, then by bet.")
        List<DiffMove> moved,

        @Schema(
                description = "What changed in the end about bets that were there at the earlier moment: stage, owner,"
                        + " flags; by bet.")
        List<DiffChange> changed) {

    /** @param bets by id, up to the later moment */
    static RoadmapDiff of(List<BetLife> bets, DiffMoment since) {
        List<BetStretch> stretches =
                bets.stream().map(bet -> BetStretch.of(bet, since)).toList();
        return new RoadmapDiff(
                since,
                stretches.stream()
                        .flatMap(each -> DiffArrival.of(each).stream())
                        .toList(),
                stretches.stream()
                        .flatMap(each -> DiffDeparture.of(each).stream())
                        .toList(),
                stretches.stream()
                        .flatMap(each -> DiffMove.of(each).stream())
                        .sorted(Comparator.comparing(
                                (DiffMove each) -> each.move().effectiveAt()))
                        .toList(),
                stretches.stream().flatMap(each -> DiffChange.of(each).stream()).toList());
    }
}
