package dev.throughline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Whether a process still does anything. */
public final class LiveProcess {

    private LiveProcess() {}

    /**
     * Like {@link ProcessHandle#isAlive()}, but a zombie counts as gone: in a container whose first process does not
     * collect the dead, a stopped server would otherwise look alive for ever.
     */
    public static boolean runs(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    /** Waits until it is gone; false when it outlasts the patience. */
    public static boolean ends(ProcessHandle process, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (runs(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }

    private static boolean isZombie(long pid) {
        try {
            // "pid (name) state …", where the name may itself contain brackets and spaces.
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
        } catch (IOException noSuchFile) {
            return false; // Not Linux, or just gone: isAlive has the last word.
        }
    }
}
