package dev.throughline.local.stack;

import dev.throughline.embedded.LiveProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A part with its deaths: when it may start again, and when it has died too often. */
final class WatchedPart {

    static final int MOST_DEATHS = 10;
    static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Part part;
    private final Deque<Instant> deaths = new ArrayDeque<>();
    private @Nullable Instant restartAt;
    private boolean comingBack;

    WatchedPart(Part part) {
        this.part = part;
    }

    Part part() {
        return part;
    }

    boolean runs() {
        return part.process().filter(LiveProcess::runs).isPresent();
    }

    /** Notes a death; the pause before the next start doubles with each. */
    Duration died(Instant now) {
        deaths.addLast(now);
        deaths.removeIf(death -> death.isBefore(now.minus(WINDOW)));
        comingBack = true;
        long seconds = 1L << Math.min(deaths.size() - 1, 10);
        var pause = Duration.ofSeconds(Math.min(seconds, LONGEST_PAUSE.toSeconds()));
        restartAt = now.plus(pause);
        return pause;
    }

    boolean diedTooOften() {
        return deaths.size() >= MOST_DEATHS;
    }

    boolean waitsForRestart() {
        return restartAt != null;
    }

    boolean isDue(Instant now) {
        return restartAt != null && !now.isBefore(restartAt);
    }

    void restarted() {
        restartAt = null;
    }

    /** True once after each restart, when it serves again. */
    boolean isBack() {
        if (comingBack && part.isReady()) {
            comingBack = false;
            return true;
        }
        return false;
    }
}
