package dev.throughline.command.log;

import dev.throughline.command.log.FollowerPositions.Progress;
import dev.throughline.command.log.FollowerTurn.Outcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Takes turn after turn for one follower until it is stopped; whatever fails is tried again after a pause. */
final class FollowerLoop implements Runnable {
    private final LogFollower follower;
    private final FollowerPositions positions;
    private final FollowerTurn turn;
    private final LogSignal signal;
    private final Duration poll;
    private final Setbacks setbacks;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile Progress progress = new Progress(0, 0);
    private boolean registered;
    private boolean sawAll;
    private long turned;

    FollowerLoop(
            LogFollower follower,
            FollowerPositions positions,
            FollowerTurn turn,
            LogSignal signal,
            LogProperties properties) {
        this.follower = follower;
        this.positions = positions;
        this.turn = turn;
        this.signal = signal;
        this.poll = properties.poll();
        this.setbacks = new Setbacks(follower.name(), properties.longestBackOff());
    }

    @Override
    public void run() {
        try {
            while (stop.getCount() > 0) {
                stepOrPause();
            }
        } catch (InterruptedException stopped) {
            // The turn it interrupted has rolled back; the next start repeats it.
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the current turn end; who cannot wait for that interrupts the thread. */
    void stop() {
        stop.countDown();
        signal.committed();
    }

    /** As of the last look. */
    Progress progress() {
        return progress;
    }

    private void stepOrPause() throws InterruptedException {
        try {
            step();
            setbacks.overcome();
        } catch (RuntimeException failure) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            pause(setbacks.pauseAfter(failure));
        }
    }

    private void step() throws InterruptedException {
        long seen = signal.commits();
        look();
        follower.prepare();
        if (sawAll || progress.isCaughtUp()) {
            follower.caughtUp(progress.position());
        }
        if (progress.isCaughtUp()) {
            signal.await(seen, poll);
            return;
        }
        pause(rest());
        Outcome outcome = turn.take();
        turned = System.nanoTime();
        sawAll = outcome == Outcome.CAUGHT_UP;
        if (outcome == Outcome.ELSEWHERE) {
            pause(poll);
        }
    }

    private Duration rest() {
        long left = sawAll ? follower.pace().toNanos() - (System.nanoTime() - turned) : 0;
        return Duration.ofNanos(Math.max(0, left));
    }

    private void look() {
        if (!registered) {
            turn.register();
            registered = true;
        }
        progress = positions.progress(follower.name());
    }

    /** Not by the signal: commits must not shorten this pause. */
    private void pause(Duration duration) throws InterruptedException {
        boolean unused = stop.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    }
}
