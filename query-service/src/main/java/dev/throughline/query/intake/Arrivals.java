package dev.throughline.query.intake;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Lets readers wait until something was taken in, by this instance at once or by another one a little later. */
@Component
class Arrivals {
    private long count;

    @EventListener
    synchronized void taken(Taken taken) {
        count++;
        notifyAll();
    }

    /**
     * Looks at a condition after each arrival, and at least every {@code longestLook} since other instances don't tell.
     *
     * @return whether it came true within {@code atMost}
     */
    boolean await(BooleanSupplier condition, Duration atMost, Duration longestLook) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            long seen = count();
            if (condition.getAsBoolean()) {
                return true;
            }
            long left = end - System.nanoTime();
            if (left <= 0 || !pause(seen, Math.min(left, longestLook.toNanos()))) {
                return false;
            }
        }
    }

    private synchronized long count() {
        return count;
    }

    /** Not at all when something arrived since {@code seen}: it may be what the condition has just missed. */
    private synchronized boolean pause(long seen, long nanos) {
        try {
            if (count == seen) {
                wait(Math.max(1, nanos / 1_000_000));
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
