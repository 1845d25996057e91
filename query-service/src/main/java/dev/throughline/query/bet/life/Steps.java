package dev.throughline.query.bet.life;

import dev.throughline.events.StreamId;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.query.bet.BetReplay;
import dev.throughline.query.bet.BetView;
import dev.throughline.query.history.BetHistories.Stored;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.LastValues;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A bet's life, step by step.
 *
 * @param events all of them, in order
 * @param json how a bet is written
 */
record Steps(StreamId bet, List<Stored> events, String currency, Policy policy, Function<BetView, JsonNode> json) {

    /** The steps of some events, given by their sequence, in that order. */
    List<ReplayStep> of(List<Long> sequences) {
        return sequences.stream().map(this::step).toList();
    }

    private ReplayStep step(long sequence) {
        Stored stored = events.get(Math.toIntExact(sequence - 1));
        JsonNode after = json.apply(after(sequence));
        return new ReplayStep(
                HistoryEntry.of(stored.event(), stored.payload()), Change.between(before(sequence), after));
    }

    private @Nullable JsonNode before(long sequence) {
        return sequence == 1 ? null : json.apply(after(sequence - 1));
    }

    /** The bet after one of its events, by itself: what was observed of its metrics is no event of the bet. */
    private BetView after(long sequence) {
        History prefix = new History(
                bet, events.stream().limit(sequence).map(Stored::event).toList());
        return BetReplay.replay(prefix, currency, policy, LastValues.NONE);
    }
}
