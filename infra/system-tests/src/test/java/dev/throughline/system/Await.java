package dev.throughline.system;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Waits for a condition and no longer. */
final class Await {
    private Await() {}

    /** A condition that throws is not yet true; what it threw last is told when time is up. */
    static void until(Duration atMost, Callable<Boolean> condition) {
        Instant end = Instant.now().plus(atMost);
        Exception last = null;
        while (Instant.now().isBefore(end)) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (Exception notYet) {
                last = notYet;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw timeUp(atMost, last);
    }

    private static AssertionError timeUp(Duration atMost, @Nullable Exception last) {
        return new AssertionError("not true within " + atMost, last);
    }
}
