package dev.throughline.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A data directory that PostgreSQL can be started on, and the password of its superuser. */
record PostgresCluster(Path data, String password, PostgresBinaries binaries) {

    static final String SUPERUSER = "postgres";

    /** On the command line, because there they win over every file, ALTER SYSTEM included. */
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=200",
            "timezone=UTC",
            "log_timezone=UTC");

    /** Opens the cluster kept in the directory, or creates it there. */
    static PostgresCluster in(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        var binaries = PostgresBinaries.unpacked();
        var password = password(directory.resolve("superuser-password"));
        var data = dataIn(directory);
        if (!Files.isDirectory(data)) {
            create(binaries, directory, data);
        }
        return new PostgresCluster(data, password, binaries);
    }

    static Path dataIn(Path directory) {
        return directory.toAbsolutePath().normalize().resolve("data");
    }

    void start(int port, Path logFile) throws IOException, InterruptedException {
        var settings = new StringBuilder("-p ").append(port);
        SETTINGS.forEach(setting -> settings.append(" -c ").append(setting));
        // Replaying the log of a crash can take long after an import; pg_ctl returns earlier when the server gives up.
        run(binaries.command(
                "pg_ctl",
                List.of(
                        "-D",
                        data.toString(),
                        "-l",
                        logFile.toString(),
                        "-o",
                        settings.toString(),
                        "-w",
                        "-t",
                        "120",
                        "start")));
    }

    /** Created beside and renamed: if we die here, the next start finds no data directory and begins again. */
    private static void create(PostgresBinaries binaries, Path directory, Path data)
            throws IOException, InterruptedException {
        var fresh = directory.resolve("data.new");
        DirectoryTree.delete(fresh);
        var arguments = new ArrayList<>(List.of("-D", fresh.toString(), "-U", SUPERUSER, "-E", "UTF-8"));
        // The built-in locale is the same on every machine, so an index made on one sorts right on another.
        arguments.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        arguments.addAll(List.of("-A", "scram-sha-256", "--pwfile=" + directory.resolve("superuser-password")));
        run(binaries.command("initdb", arguments));
        Files.move(fresh, data);
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        return password;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        // Into a file and not a pipe: the server inherits it, and we would wait for the pipe's end for as long as it
        // lives.
        var output = Files.createTempFile("throughline-postgres", ".out");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("Expected %s to succeed, found exit code %d: %s"
                        .formatted(
                                String.join(" ", command),
                                process.exitValue(),
                                Files.readString(output, StandardCharsets.UTF_8).strip()));
            }
        } finally {
            Files.delete(output);
        }
    }
}
