package dev.throughline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** The server process that holds a data directory, as far as its {@code postmaster.pid} tells the truth. */
record Postmaster(ProcessHandle process) {

    /**
     * Finds the live server of this data directory. The file alone proves nothing: after a crash its number may belong to
     * any other program by now, so the process must be called postgres and have been started on this directory.
     */
    static Optional<Postmaster> of(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(LiveProcess::runs)
                .filter(process -> isPostgresOn(data, process))
                .map(Postmaster::new);
    }

    /**
     * Removes a {@code postmaster.pid} whose server is dead. PostgreSQL would do so itself, except when the number belongs
     * to a zombie or to a stranger: then it refuses to start. Only where /proc shows that no other process of the dead
     * server is left, because two servers on one directory destroy it; elsewhere PostgreSQL decides.
     */
    static void forgetDead(Path data, Duration patience) throws IOException, InterruptedException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file) || !Files.exists(Path.of("/proc/self/cwd"))) {
            return;
        }
        var deadline = System.nanoTime() + patience.toNanos();
        while (ProcessHandle.allProcesses().anyMatch(process -> worksIn(data, process))) {
            if (System.nanoTime() > deadline) {
                throw new IOException(
                        "Expected the processes of a dead PostgreSQL on %s to end within %d s, found some alive."
                                .formatted(data, patience.toSeconds()));
            }
            Thread.sleep(20);
        }
        Files.deleteIfExists(file);
    }

    private static boolean worksIn(Path data, ProcessHandle process) {
        try {
            var directory = Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
            return directory.equals(data.toRealPath()) && LiveProcess.runs(process);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private static boolean isPostgresOn(Path data, ProcessHandle process) {
        var named = process.info().command().filter(path -> path.endsWith("postgres"));
        var arguments = process.info().arguments().orElse(new String[0]);
        return named.isPresent() && Arrays.asList(arguments).contains(data.toString());
    }

    /** Fast shutdown: clients are cut off, everything is written. Returns when the process is gone. */
    void stop(Duration patience) throws IOException, InterruptedException {
        // SIGINT, which Java cannot send; its SIGTERM would wait for every client to leave first.
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        if (!LiveProcess.ends(process, patience)) {
            throw new IOException(
                    "Expected PostgreSQL (pid %d) to stop within %d s, found it still running; stop it by hand."
                            .formatted(process.pid(), patience.toSeconds()));
        }
    }
}
