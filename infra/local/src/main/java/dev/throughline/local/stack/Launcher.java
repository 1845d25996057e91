package dev.throughline.local.stack;

import dev.throughline.local.CannotContinue;
import dev.throughline.local.Home;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** The life of one local stack, from start to stop. */
public final class Launcher {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Home home;
    private final Ports ports;
    private final Programs programs;
    private final Consumer<String> say;
    private final Instant since = Instant.now();

    public Launcher(Home home, Ports ports, Programs programs, Consumer<String> say) {
        this.home = home;
        this.ports = ports;
        this.programs = programs;
        this.say = say;
    }

    /** What to do once everything is ready. */
    @FunctionalInterface
    public interface Afterwards {
        void run() throws CannotContinue, IOException, InterruptedException;
    }

    /** Runs the stack until SIGTERM or Ctrl-C, or until a part is beyond help. */
    public void run(Afterwards afterwards) throws CannotContinue, IOException, InterruptedException {
        var launcher = Thread.currentThread();
        var stopped = new CountDownLatch(1);
        // On a signal this hook interrupts the launcher wherever it is, and lets the JVM end only when all is stopped.
        var onSignal = new Thread(() -> {
            launcher.interrupt();
            awaitUninterrupted(stopped);
        });
        Runtime.getRuntime().addShutdownHook(onSignal);
        try (var lock = StackLock.take(home)) {
            Orphans.stop(home, say);
            ports.expectFree();
            say.accept("Starting Throughline; data in " + home.data() + ".");
            startAndWatch(Stack.of(home, ports, programs), afterwards);
        } finally {
            stopped.countDown();
        }
    }

    private void startAndWatch(Stack stack, Afterwards afterwards)
            throws CannotContinue, IOException, InterruptedException {
        var logs = new LogFiles(home);
        var supervisor = new Supervisor(stack.parts(), logs, say);
        try {
            for (var part : stack.parts()) {
                logs.rotate(part.name());
            }
            var startUp = new StartUp(PATIENCE, logs, say);
            for (var stage : stack.stages()) {
                startUp.bring(stage, () -> record(stack, false));
            }
            afterwards.run();
            record(stack, true);
            supervisor.watch(() -> record(stack, true));
        } finally {
            Thread.interrupted(); // Or the stopping itself would be interrupted.
            say.accept("Stopping.");
            supervisor.stop();
            RunningStack.forget(home);
            say.accept("Stopped.");
        }
    }

    /** If we die between a launch and this, the next start finds the part's port taken and says so. */
    private synchronized void record(Stack stack, boolean ready) throws IOException {
        stack.running(since, ready).writeTo(home);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt(); // Nobody interrupts a shutdown hook.
        }
    }
}
