package dev.throughline.local.stack;

import dev.throughline.embedded.PostgresServer;
import dev.throughline.local.Home;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The parts of a stack whose launcher was killed: they run on without anybody who would stop or restart them. */
public final class Orphans {

    private Orphans() {}

    /**
     * Stops them in order and forgets the stack; true if there were any. Call it under the lock only. A part that the
     * launcher had launched but not yet recorded when it died is not found: its port is then reported as taken.
     */
    public static boolean stop(Home home, Consumer<String> say) throws IOException, InterruptedException {
        boolean found = false;
        Optional<RunningStack> last = RunningStack.lastIn(home);
        if (last.isPresent()) {
            for (var part : last.get().parts().reversed()) {
                found |= stop(part, say);
            }
        }
        found |= PostgresServer.stopOrphan(home.file("postgres"));
        RunningStack.forget(home);
        return found;
    }

    private static boolean stop(RunningStack.RunningPart part, Consumer<String> say) throws InterruptedException {
        var process = part.process().running();
        // PostgreSQL is stopped by its own signal; the launcher itself, which carries the login, is dead.
        if (process.isEmpty() || part.name().equals("postgres")) {
            return false;
        }
        say.accept("Found %s (pid %d) left over by a launcher that was killed; stopping it."
                .formatted(part.name(), process.get().pid()));
        ChildProcess.stop(process.get(), Duration.ofSeconds(35));
        return true;
    }
}
