package dev.throughline.query.bet.life;

import dev.throughline.query.bet.BetView;
import java.util.List;

/**
 * A bet as it was after one of its events.
 *
 * @param step the event, and what it changed
 * @param last how many events the bet has at the moment asked about
 */
record BetAfter(ReplayStep step, BetView bet, long last) {
    public long sequence() {
        return step.event().sequence();
    }

    public List<Fact> facts() {
        return Fact.of(bet, step.changes());
    }
}
