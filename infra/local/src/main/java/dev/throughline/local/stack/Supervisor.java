package dev.throughline.local.stack;

import dev.throughline.local.CannotContinue;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Restarts parts that die and stops all in reverse order. Everything happens in the one thread that calls it. */
final class Supervisor {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final List<WatchedPart> parts;
    private final LogFiles logs;
    private final Consumer<String> say;

    Supervisor(List<Part> inOrder, LogFiles logs, Consumer<String> say) {
        this.parts = inOrder.stream().map(WatchedPart::new).toList();
        this.logs = logs;
        this.say = say;
    }

    /** Watches until this thread is interrupted; {@code changed} runs after each restart. */
    void watch(Changed changed) throws CannotContinue, IOException, InterruptedException {
        while (true) {
            for (var part : parts) {
                if (lookAt(part)) {
                    changed.run();
                }
            }
            Thread.sleep(GLANCE);
        }
    }

    /** What to do when a process was replaced. */
    @FunctionalInterface
    interface Changed {
        void run() throws IOException;
    }

    private boolean lookAt(WatchedPart part) throws CannotContinue, IOException, InterruptedException {
        if (part.waitsForRestart()) {
            return part.isDue(Instant.now()) && restart(part);
        }
        if (!part.runs()) {
            mourn(part, "ended unexpectedly");
        } else if (part.isBack()) {
            say.accept("%s is ready again.".formatted(part.part().name()));
        }
        return false;
    }

    private boolean restart(WatchedPart part) throws CannotContinue, IOException, InterruptedException {
        try {
            part.part().start();
            part.restarted();
            return true;
        } catch (IOException problem) {
            mourn(part, "did not start: " + problem.getMessage());
            return false;
        }
    }

    private void mourn(WatchedPart part, String what) throws CannotContinue, IOException {
        var name = part.part().name();
        var pause = part.died(Instant.now());
        if (part.diedTooOften()) {
            throw new CannotContinue(
                    CannotContinue.FAILED,
                    "%s died %d times within %d minutes; stopping everything. %s"
                            .formatted(name, WatchedPart.MOST_DEATHS, WatchedPart.WINDOW.toMinutes(), logs.end(name)));
        }
        say.accept("%s %s; starting it again in %d s.".formatted(name, what, pause.toSeconds()));
    }

    /** Stops the last started first. A part that does not stop does not keep the others from it. */
    void stop() throws InterruptedException {
        for (var part : parts.reversed()) {
            try {
                part.part().stop();
            } catch (IOException problem) {
                log.warn("{} did not stop: {}", part.part().name(), problem.getMessage());
            }
        }
    }
}
