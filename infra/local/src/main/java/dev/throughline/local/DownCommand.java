package dev.throughline.local;

import dev.throughline.embedded.LiveProcess;
import dev.throughline.local.stack.Orphans;
import dev.throughline.local.stack.RunningStack;
import dev.throughline.local.stack.StackLock;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Stops everything in order; data is kept. Does nothing when nothing runs.")
final class DownCommand implements Callable<Integer> {

    /** All parts together may take this long before the launcher kills them. */
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Home home;

    DownCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws CannotContinue, IOException, InterruptedException {
        var launcher =
                RunningStack.lastIn(home).flatMap(stack -> stack.launcher().running());
        if (launcher.isPresent()) {
            launcher.get().destroy(); // SIGTERM: the launcher stops its parts in order.
            if (!LiveProcess.ends(launcher.get(), PATIENCE)) {
                throw new CannotContinue(
                        CannotContinue.FAILED,
                        "Expected the launcher (pid %d) to stop within %d s, found it still running; see %s."
                                .formatted(
                                        launcher.get().pid(),
                                        PATIENCE.toSeconds(),
                                        home.data().resolve("log")));
            }
            System.out.println("Stopped.");
            return 0;
        }
        try (var lock = StackLock.take(home)) {
            System.out.println(Orphans.stop(home, System.out::println) ? "Stopped." : "Nothing runs.");
        }
        return 0;
    }
}
