package dev.throughline.query.changes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * All changes of one kind, from now on. One look per instance serves every listener, and nobody looks while nobody
 * listens. A listener that reads too slowly is cut off and asks again; it must not hold up the others.
 */
final class ChangeFeed<C> {
    private static final Logger log = LoggerFactory.getLogger(ChangeFeed.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int BACKLOG = 1000;

    private final LongSupplier watermark;
    private final LongFunction<List<C>> after;
    private final ToLongFunction<C> position;
    private final Flux<C> shared;

    /**
     * @param watermark the position up to which every view shows what happened
     * @param after the changes after a position and up to the watermark, in log order
     * @param position of a change
     */
    ChangeFeed(LongSupplier watermark, LongFunction<List<C>> after, ToLongFunction<C> position) {
        this.watermark = watermark;
        this.after = after;
        this.position = position;
        this.shared = Flux.defer(this::looks).share();
    }

    Flux<C> changes() {
        return shared.onBackpressureBuffer(BACKLOG);
    }

    private Flux<C> looks() {
        AtomicLong seen = new AtomicLong(watermark.getAsLong());
        return Flux.interval(PAUSE, Schedulers.boundedElastic())
                .onBackpressureDrop()
                .concatMapIterable(tick -> look(seen), 1);
    }

    /** A failed look is made again: the listeners stay, and nothing is skipped. */
    private List<C> look(AtomicLong seen) {
        try {
            List<C> found = after.apply(seen.get());
            if (!found.isEmpty()) {
                seen.set(position.applyAsLong(found.getLast()));
            }
            return found;
        } catch (DataAccessException e) {
            log.warn(
                    "Could not look for changes, will look again: {}",
                    e.getClass().getSimpleName());
            return List.of();
        }
    }
}
