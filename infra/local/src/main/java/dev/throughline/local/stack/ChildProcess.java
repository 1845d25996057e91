package dev.throughline.local.stack;

import dev.throughline.embedded.LiveProcess;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Processes of this program's own JDK. */
public final class ChildProcess {

    /** The terminal sends Ctrl-C to every process in it; only the launcher shall hear it, so that it stops them in order. */
    private static final String DEAF_TO_THE_TERMINAL = "trap '' INT HUP; exec \"$@\"";

    private ChildProcess() {}

    /** Starts a JVM; what it prints is appended to the log. It outlives this process if this one is killed. */
    public static Process java(String name, List<String> arguments, Map<String, String> environment, Path log)
            throws IOException {
        var command = new ArrayList<>(List.of("sh", "-c", DEAF_TO_THE_TERMINAL, name));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** SIGTERM, and SIGKILL when that is not heard in time. */
    static void stop(ProcessHandle process, Duration patience) throws InterruptedException {
        process.destroy();
        if (!LiveProcess.ends(process, patience)) {
            process.destroyForcibly();
            LiveProcess.ends(process, Duration.ofSeconds(5));
        }
    }
}
