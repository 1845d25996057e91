package dev.throughline.system;

import dev.throughline.embedded.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole stack of its own: own data, own ports, started and stopped by the command line alone. */
final class LocalStack implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PORTS = 6;
    private static final Duration START = Duration.ofMinutes(3);

    private final Path data;
    private final CommandLine commandLine;
    private final int portBase;
    private final Set<Path> files = new HashSet<>();

    LocalStack() throws IOException {
        this.data = Files.createTempDirectory("throughline-stack");
        this.commandLine = new CommandLine(data);
        this.portBase = FreePorts.row(PORTS);
    }

    CommandLine.Outcome run(String... arguments) throws IOException, InterruptedException {
        return commandLine.run(arguments);
    }

    Process start(Path output, String... arguments) throws IOException {
        return commandLine.start(output, arguments);
    }

    /** What it said on the way. */
    String up(String... more) throws IOException, InterruptedException {
        String[] usual = {"up", "--detach", "--port-base", String.valueOf(portBase)};
        CommandLine.Outcome up = run(Stream.of(usual, more).flatMap(Stream::of).toArray(String[]::new));
        if (up.exit() != 0) {
            throw new IllegalStateException("the stack did not start:\n" + up.out());
        }
        return up.out();
    }

    void down() throws IOException, InterruptedException {
        run("down");
    }

    void awaitReady() {
        Await.until(START, () -> run("status").exit() == 0);
    }

    /** As {@code kill -9} does it: the process gets no chance to say anything. */
    void kill(String part) throws IOException {
        long pid = running()
                .path("parts")
                .valueStream()
                .filter(candidate -> candidate.path("name").asString().equals(part))
                .mapToLong(found -> found.path("process").path("pid").asLong())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part is called " + part));
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** The launcher itself, killed. */
    void killLauncher() throws IOException {
        long pid = running().path("launcher").path("pid").asLong();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    String token(String persona) throws IOException, InterruptedException {
        return run("token", "--as", persona).out().strip();
    }

    Answers answers() throws IOException, InterruptedException {
        return answers("viewer");
    }

    /** What the query service shows to a persona. */
    Answers answers(String persona) throws IOException, InterruptedException {
        return new Answers(pages(), token(persona));
    }

    /** Where the pages are. */
    String pages() {
        return "http://127.0.0.1:" + (portBase + 4);
    }

    /** What a persona sends. */
    Commands commands(String persona) throws IOException, InterruptedException {
        return new Commands(commandService(), token(persona));
    }

    private String commandService() {
        return "http://127.0.0.1:" + (portBase + 3);
    }

    /** What the command service shows to an auditor. */
    Answers audit() throws IOException, InterruptedException {
        return new Answers(commandService(), token("auditor"));
    }

    /** The command service's own database, as its owner. */
    Connection eventStore() throws IOException, SQLException {
        return database("throughline_command");
    }

    /** The query service's own database, as its owner. */
    Connection readModels() throws IOException, SQLException {
        return database("throughline_query");
    }

    private Connection database(String name) throws IOException, SQLException {
        String password = JSON.readTree(Files.readString(data.resolve("secrets.json")))
                .path(name)
                .asString();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + portBase + "/" + name, name, password);
    }

    /** A place for a file beside the data, which goes with it. */
    Path file(String name) {
        Path file = data.resolveSibling(data.getFileName() + "-" + name);
        files.add(file);
        return file;
    }

    private JsonNode running() throws IOException {
        return JSON.readTree(Files.readString(data.resolve("stack.json")));
    }

    @Override
    public void close() throws Exception {
        down();
        run("reset", "--yes");
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
