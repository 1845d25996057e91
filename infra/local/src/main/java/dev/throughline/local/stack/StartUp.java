package dev.throughline.local.stack;

import dev.throughline.embedded.LiveProcess;
import dev.throughline.local.CannotContinue;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Brings parts to ready, those of one stage at the same time. A part that dies on the way is not tried again: somebody is watching. */
record StartUp(Duration patience, LogFiles logs, Consumer<String> say) {

    /** Returns when all are ready; {@code launched} runs whenever a process is there to be recorded. */
    void bring(List<Part> stage, Supervisor.Changed launched) throws CannotContinue, IOException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Void>>();
            for (var part : stage) {
                running.add(threads.submit((Callable<Void>) () -> {
                    bring(part, launched);
                    return null;
                }));
            }
            try {
                for (var one : running) {
                    one.get();
                }
            } catch (ExecutionException failed) {
                throw rethrow(failed);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private void bring(Part part, Supervisor.Changed launched)
            throws CannotContinue, IOException, InterruptedException {
        long start = System.nanoTime();
        try {
            part.start();
        } catch (IOException problem) {
            throw failed(part, "did not start: " + problem.getMessage());
        }
        launched.run();
        while (!part.isReady()) {
            if (part.process().filter(LiveProcess::runs).isEmpty()) {
                throw failed(part, "ended before it was ready");
            }
            if (System.nanoTime() - start > patience.toNanos()) {
                throw failed(part, "was not ready within %d s".formatted(patience.toSeconds()));
            }
            Thread.sleep(50);
        }
        say.accept("  %-16s ready in %4.1f s   %-22s pid %-8d %s"
                .formatted(
                        part.name(),
                        (System.nanoTime() - start) / 1e9,
                        part.address(),
                        part.process().map(ProcessHandle::pid).orElse(0L),
                        logs.exists(part.name()) ? logs.file(part.name()) : "inside the launcher"));
    }

    private CannotContinue failed(Part part, String how) throws IOException {
        return new CannotContinue(
                CannotContinue.FAILED, "%s %s. %s".formatted(part.name(), how, logs.end(part.name())));
    }

    private static CannotContinue rethrow(ExecutionException failed) throws IOException, InterruptedException {
        return switch (failed.getCause()) {
            case CannotContinue known -> known;
            case IOException problem -> throw problem;
            case InterruptedException interrupted -> throw interrupted;
            case RuntimeException bug -> throw bug;
            case null, default -> throw new IllegalStateException("A part failed to start.", failed);
        };
    }
}
