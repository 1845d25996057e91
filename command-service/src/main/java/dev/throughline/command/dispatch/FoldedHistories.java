package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.History;
import dev.throughline.events.StreamId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Beginnings of streams as they were folded last, of a bounded number of streams: those that were asked for lately. */
final class FoldedHistories {
    private static final int MOST = 256;

    private final Map<StreamId, History<?>> histories = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<StreamId, History<?>> eldest) {
            return size() > MOST;
        }
    };

    @SuppressWarnings("unchecked") // a stream is only ever folded by the decider of its kind
    synchronized <S> History<S> of(StreamId stream, Decider<?, S, ?> decider) {
        History<?> known = histories.get(stream);
        return known == null ? History.beforeTheFirstEvent(decider) : (History<S>) known;
    }

    /** Whoever was slower does not take back what another has folded meanwhile. */
    synchronized void remember(StreamId stream, History<?> history) {
        histories.merge(stream, history, (old, fresh) -> fresh.version() > old.version() ? fresh : old);
    }
}
