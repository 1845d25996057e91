package dev.throughline.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./throughline} as its users run it: a process with arguments, an exit code and what it printed. */
final class CommandLine {
    private static final Path HOME = Path.of(System.getProperty("throughline.home"));

    private final Path data;

    CommandLine(Path data) {
        this.data = data;
    }

    /** What a run of it came to. */
    record Outcome(int exit, String out) {}

    /** Runs it to its end. */
    Outcome run(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("throughline", ".out");
        Process process = start(output, arguments);
        int exit = process.waitFor();
        String out = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return new Outcome(exit, out);
    }

    /** Starts it and does not wait; all it prints goes to the file. */
    Process start(Path output, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(HOME.resolve("throughline").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("THROUGHLINE_DATA", data.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }
}
