package dev.throughline.query.bet.life;

import dev.throughline.query.bet.BetReplay;
import dev.throughline.query.bet.BetView;
import dev.throughline.query.history.BetHistories.Stored;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A bet's life, step by step, in one pass: events come in order, and the bet is looked at only around those whose step is
 * wanted. What was observed of its metrics is no event of the bet.
 */
final class Steps {
    private final BetReplay bet;
    private final Function<Object, JsonNode> json;
    private boolean started;
    private @Nullable BetView now;

    /** @param json how a value of a bet is written */
    Steps(BetReplay bet, Function<Object, JsonNode> json) {
        this.bet = bet;
        this.json = json;
    }

    /** An event whose step nobody wants to see. */
    void pass(Stored stored) {
        bet.add(stored.event());
        started = true;
        now = null;
    }

    /** The step of the next event. */
    ReplayStep next(Stored stored) {
        BetView before = now == null && started ? bet.view() : now;
        pass(stored);
        BetView after = bet.view();
        now = after;
        return new ReplayStep(HistoryEntry.of(stored.event(), stored.payload()), Change.between(before, after, json));
    }
}
