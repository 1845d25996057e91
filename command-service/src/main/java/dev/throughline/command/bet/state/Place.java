package dev.throughline.command.bet.state;

import dev.throughline.events.BetId;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.RoadmapEvent;
import dev.throughline.events.bet.RoadmapEvent.DependencyCleared;
import dev.throughline.events.bet.RoadmapEvent.DependencyDeclared;
import dev.throughline.events.bet.RoadmapEvent.RoadmapPlaced;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a bet stands on the roadmap, and which bets it needs. */
public record Place(Horizon horizon, Set<BetId> needs) {
    static final Place NONE = new Place(Horizon.UNPLACED, Set.of());

    Place after(RoadmapEvent event) {
        return switch (event) {
            case RoadmapPlaced e -> new Place(e.to(), needs);
            case DependencyDeclared e ->
                new Place(
                        horizon,
                        Stream.concat(needs.stream(), Stream.of(e.other())).collect(Collectors.toUnmodifiableSet()));
            case DependencyCleared e ->
                new Place(
                        horizon,
                        needs.stream()
                                .filter(other -> !other.equals(e.other()))
                                .collect(Collectors.toUnmodifiableSet()));
        };
    }
}
