package dev.throughline.command.bet.command;

import dev.throughline.events.BetId;
import dev.throughline.events.Required;
import dev.throughline.events.bet.Citation;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.MoveTrigger;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a bet can be placed among the others. */
public sealed interface RoadmapCommand extends BetCommand {

    /** Place the bet on the roadmap or move it there; {@code from} may be said to be sure of it. */
    record PlaceOnRoadmap(
            @Nullable Horizon from,
            @Nullable Horizon to,
            @Nullable Days window,
            @Nullable MoveTrigger trigger,
            List<Citation> cites)
            implements RoadmapCommand {
        public PlaceOnRoadmap {
            cites = Required.list(cites);
        }
    }

    /** Say that the bet needs another one. */
    record DependOn(@Nullable BetId other, @Nullable String why) implements RoadmapCommand {}

    /** Say that the bet no longer needs another one. */
    record ClearDependency(@Nullable BetId other, @Nullable String why) implements RoadmapCommand {}

    /** From a day to a day. */
    record Days(@Nullable LocalDate start, @Nullable LocalDate target) {}
}
