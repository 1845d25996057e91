package dev.throughline.query.changes;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * All changes of bets, from now on. One look per instance serves every listener, and nobody looks while nobody listens.
 * A listener that reads too slowly is cut off and asks again; it must not hold up the others.
 */
@Component
class ChangeFeed {
    private static final Logger log = LoggerFactory.getLogger(ChangeFeed.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int BACKLOG = 1000;

    private final NewEvents events;
    private final Flux<BetChange> shared;

    ChangeFeed(NewEvents events) {
        this.events = events;
        this.shared = Flux.defer(this::looks).share();
    }

    Flux<BetChange> changes() {
        return shared.onBackpressureBuffer(BACKLOG);
    }

    private Flux<BetChange> looks() {
        AtomicLong seen = new AtomicLong(events.watermark());
        return Flux.interval(PAUSE, Schedulers.boundedElastic())
                .onBackpressureDrop()
                .concatMapIterable(tick -> look(seen), 1);
    }

    /** A failed look is made again: the listeners stay, and nothing is skipped. */
    private List<BetChange> look(AtomicLong seen) {
        try {
            List<BetChange> found = events.after(seen.get());
            if (!found.isEmpty()) {
                seen.set(found.getLast().position());
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
