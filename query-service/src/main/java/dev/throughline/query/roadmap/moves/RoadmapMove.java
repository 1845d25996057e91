package dev.throughline.query.roadmap.moves;

import dev.throughline.events.PersonId;
import dev.throughline.events.bet.Citation;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.MoveTrigger;
import dev.throughline.events.bet.RoadmapEvent.RoadmapPlaced;
import dev.throughline.events.bet.Window;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.Place;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A placement on the roadmap, with where the bet stood before and why it moved. */
@Schema(description = "A placement on the roadmap, with where the bet stood before and why it moved.")
public record RoadmapMove(
        @Schema(description = "The bet's id.") String bet,
        @Schema(description = "Its portfolio.") String portfolio,
        @Schema(description = "What it is called.") String title,
        @Schema(description = "From this horizon.") Horizon from,
        @Schema(description = "To this horizon.") Horizon to,

        @Schema(description = "When it was meant to run before; none if nobody said.") @Nullable
        Window windowBefore,

        @Schema(description = "When it was meant to run from then on; none if nobody said.") @Nullable
        Window windowAfter,

        @Schema(description = "What made it move.") MoveTrigger trigger,
        @Schema(description = "What the trigger names.") List<Citation> cites,

        @Schema(description = "Why, in words, if somebody said.") @Nullable
        String reason,

        @Schema(description = "Who moved it.") String actor,

        @Schema(description = "For whom it was recorded, if not for the actor.") @Nullable
        String onBehalfOf,

        @Schema(description = "When it moved.") Instant effectiveAt,
        @Schema(description = "When that was recorded.") Instant recordedAt,

        @Schema(description = "Whether the bet was placed for the first time.")
        boolean first,

        @Schema(description = "The version of the bet that the move made.", example = "7")
        long version) {

    /** Every placement of a bet, in order. */
    public static List<RoadmapMove> of(BetLife bet) {
        List<Happened<RoadmapPlaced>> placements = bet.all(RoadmapPlaced.class);
        return IntStream.range(0, placements.size())
                .mapToObj(i -> of(bet, placements.get(i), i == 0))
                .toList();
    }

    /** A proposal comes before any placement, so there is a picture before each. */
    private static RoadmapMove of(BetLife bet, Happened<RoadmapPlaced> placed, boolean first) {
        int index = Math.toIntExact(placed.recorded().sequence() - 1);
        BetPicture after = bet.pictures().get(index);
        Place before = bet.pictures().get(index - 1).place();
        PersonId behalf = placed.context().onBehalfOf();
        return new RoadmapMove(
                after.bet().value(),
                after.headline().portfolio().value(),
                after.headline().title(),
                before.horizon(),
                after.place().horizon(),
                before.window(),
                after.place().window(),
                placed.event().trigger(),
                placed.event().cites(),
                placed.context().reason(),
                placed.context().actor().value(),
                behalf == null ? null : behalf.value(),
                placed.effectiveAt(),
                placed.recordedAt(),
                first,
                placed.recorded().sequence());
    }

    public boolean changesHorizon() {
        return from != to;
    }

    /** A placement where it already stood, with the window it already had, moves nothing. */
    public boolean changesSomething() {
        return changesHorizon() || !Objects.equals(windowBefore, windowAfter);
    }
}
