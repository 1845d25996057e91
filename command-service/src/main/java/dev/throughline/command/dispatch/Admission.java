package dev.throughline.command.dispatch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a bounded number of commands in, so that a burst waits here and not inside transactions and locks. */
final class Admission {
    private final Semaphore places;
    private final Duration patience;

    Admission(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** A place until it is closed. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws Overload when no place gets free in time */
    Place enter() {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Overload();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Overload();
        }
        return places::release;
    }
}
