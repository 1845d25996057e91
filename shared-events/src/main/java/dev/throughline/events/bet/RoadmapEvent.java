package dev.throughline.events.bet;

import dev.throughline.events.BetId;
import dev.throughline.events.Required;
import dev.throughline.events.WireName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a bet stands on the roadmap, and what it waits for. */
public sealed interface RoadmapEvent extends BetEvent {

    /**
     * A bet was placed on the roadmap or moved on it.
     *
     * @param window when it is meant to run; none if nobody said
     * @param trigger what made it move
     * @param cites what the trigger names
     */
    @WireName("bet.roadmap-placed.v1")
    record RoadmapPlaced(Horizon from, Horizon to, @Nullable Window window, MoveTrigger trigger, List<Citation> cites)
            implements RoadmapEvent {
        public RoadmapPlaced {
            Required.field(from, "from");
            Required.field(to, "to");
            Required.field(trigger, "trigger");
            cites = Required.list(cites);
        }
    }

    /** A bet needs another one. */
    @WireName("bet.dependency-declared.v1")
    record DependencyDeclared(BetId other, String why) implements RoadmapEvent {
        public DependencyDeclared {
            Required.field(other, "other");
            Required.text(why, "why");
        }
    }

    /** A bet no longer needs another one. */
    @WireName("bet.dependency-cleared.v1")
    record DependencyCleared(BetId other, String why) implements RoadmapEvent {
        public DependencyCleared {
            Required.field(other, "other");
            Required.text(why, "why");
        }
    }
}
