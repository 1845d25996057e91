package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.RoadmapEvent.RoadmapPlaced;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A placement of a bet on the roadmap.
 *
 * @param number which event of the bet it is, from 0
 */
record Placed(BetFacts bet, int number, RoadmapPlaced placement) {
    static List<Placed> of(BetFacts bet) {
        List<Placed> placed = new ArrayList<>();
        for (int n = 0; n < bet.events().size(); n++) {
            if (bet.events().get(n).event() instanceof RoadmapPlaced e) {
                placed.add(new Placed(bet, n, e));
            }
        }
        return placed;
    }

    RecordedEvent event() {
        return bet.events().get(number);
    }

    Instant at() {
        return event().context().effectiveAt();
    }

    BetFacts before() {
        return bet.after(number);
    }

    boolean isFirst() {
        return before().all(RoadmapPlaced.class).findAny().isEmpty();
    }

    boolean changesHorizon() {
        return !before().horizon().equals(placement.to().name());
    }

    boolean movesSomething() {
        return changesHorizon() || !Objects.equals(before().window(), placement.window());
    }

    /** Whether it was already true then. */
    boolean isLate(Past then) {
        return !at().isAfter(then.asOf());
    }

    Object row() {
        Map<String, @Nullable Object> row = new LinkedHashMap<>(Region.recorded(event()));
        row.putAll(object(
                "bet", bet.id(),
                "portfolio", bet.proposal().portfolio(),
                "title", bet.proposal().title(),
                "from", before().horizon(),
                "to", placement.to(),
                "windowBefore", before().window(),
                "windowAfter", placement.window(),
                "trigger", placement.trigger(),
                "cites", placement.cites(),
                "first", isFirst(),
                "version", number + 1));
        return row;
    }
}
