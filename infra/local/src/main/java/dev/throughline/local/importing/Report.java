package dev.throughline.local.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Where failed lines go: readable to the terminal and, if asked for, as NDJSON to a file. */
final class Report implements Closeable {

    private final PrintStream readable;
    private final @Nullable Writer file;
    private final JsonMapper json = new JsonMapper();

    private Report(PrintStream readable, @Nullable Writer file) {
        this.readable = readable;
        this.file = file;
    }

    static Report to(PrintStream readable, @Nullable Path file) throws IOException {
        return new Report(readable, file == null ? null : Files.newBufferedWriter(file));
    }

    void add(FailedLine line) {
        readable.println(line.readable());
        if (file != null) {
            try {
                file.write(json.writeValueAsString(line) + "\n");
            } catch (IOException problem) {
                throw new UncheckedIOException(
                        "Expected to write the report, found that it cannot be written.", problem);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
