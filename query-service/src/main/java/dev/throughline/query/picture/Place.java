package dev.throughline.query.picture;

import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.Window;
import org.jspecify.annotations.Nullable;

/** Where a bet stands on the roadmap, and when it is meant to run. */
public record Place(Horizon horizon, @Nullable Window window) {
    static final Place NONE = new Place(Horizon.UNPLACED, null);
}
