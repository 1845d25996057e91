package dev.throughline.testing;

import dev.throughline.embedded.DirectoryTree;
import dev.throughline.embedded.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A directory for one part of one test JVM, named after that JVM so that a later one can clean up what a killed one left. */
record TestDirectory(Path path) {

    private static final Logger log = LoggerFactory.getLogger(TestDirectory.class);
    private static final Path ALL =
            Path.of(System.getProperty("java.io.tmpdir"), "throughline-tests-" + System.getProperty("user.name"));

    static TestDirectory create(String part) {
        try {
            Files.createDirectories(ALL);
            sweep();
            var prefix = ProcessHandle.current().pid() + "-" + part + "-";
            return new TestDirectory(Files.createTempDirectory(ALL, prefix));
        } catch (IOException problem) {
            throw new UncheckedIOException("Expected to create a directory in " + ALL + ", found this:", problem);
        }
    }

    /** Stops what works here and deletes the directory when this JVM ends. If we are killed first, a later JVM sweeps. */
    void deleteAtExit(AutoCloseable part) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                part.close();
                DirectoryTree.delete(path);
            } catch (Exception problem) {
                log.warn("Could not clean up {}; a later test run will.", path, problem);
            }
        }));
    }

    private static void sweep() throws IOException {
        try (var directories = Files.newDirectoryStream(ALL)) {
            for (var directory : directories) {
                long owner = Long.parseLong(directory.getFileName().toString().split("-", 2)[0]);
                if (ProcessHandle.of(owner).isEmpty()) {
                    sweep(directory);
                }
            }
        }
    }

    private static void sweep(Path directory) {
        try {
            PostgresServer.stopOrphan(directory);
            DirectoryTree.delete(directory);
        } catch (IOException problem) {
            log.info(
                    "Left {} for a later test run: {}", directory, problem.toString()); // Another JVM may sweep it too.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
