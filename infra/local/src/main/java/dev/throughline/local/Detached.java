package dev.throughline.local;

import dev.throughline.local.stack.ChildProcess;
import dev.throughline.local.stack.RunningStack;
import dev.throughline.local.stack.ThisProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same launcher in the background, deaf to the terminal it was started from. */
final class Detached {

    private Detached() {}

    /** Returns 0 when everything is ready, else what the launcher ended with; what it said is printed either way. */
    static int start(Home home, @Nullable Integer portBase, boolean demo) throws IOException, InterruptedException {
        var log = home.log("launcher");
        Files.createDirectories(home.data().resolve("log"));
        Files.deleteIfExists(log);
        var own = new ArrayList<>(List.of("up"));
        if (portBase != null) {
            own.addAll(List.of("--port-base", portBase.toString()));
        }
        if (demo) {
            own.add("--demo");
        }
        var launcher = ChildProcess.java("launcher", ThisProgram.sameArguments(own), environment(home), log);
        while (launcher.isAlive() && !isReady(home, launcher.pid())) {
            Thread.sleep(100);
        }
        System.out.print(Files.readString(log));
        return launcher.isAlive() ? 0 : launcher.waitFor();
    }

    private static Map<String, String> environment(Home home) {
        return Map.of(
                "THROUGHLINE_HOME", home.checkout().toString(),
                "THROUGHLINE_DATA", home.data().toString());
    }

    private static boolean isReady(Home home, long launcher) throws IOException {
        return RunningStack.lastIn(home)
                .filter(stack -> stack.launcher().pid() == launcher && stack.ready())
                .isPresent();
    }
}
