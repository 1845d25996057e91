package dev.throughline.local.stack;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Waits for a condition, never for a time. */
final class Await {

    private static final Duration LONGEST = Duration.ofSeconds(180);

    private Await() {}

    static <T> T until(String what, Callable<Optional<T>> condition) throws Exception {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            var found = condition.call();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(20);
        }
        throw new AssertionError("Expected " + what + " within " + LONGEST.toSeconds() + " s, found that it is not.");
    }
}
