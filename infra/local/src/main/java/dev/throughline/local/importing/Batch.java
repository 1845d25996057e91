package dev.throughline.local.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * Some lines of the file, as they are sent. Blank lines between commands stay in, so that the service counts as the file does.
 *
 * @param firstLine the number of its first line in the file, from 1
 */
record Batch(long firstLine, byte[] body) {

    private static final int LINES = 250;

    /** The next lines that hold a command, or nothing after the last. */
    static Optional<Batch> next(LineReader reader) throws IOException {
        var body = new ByteArrayOutputStream();
        long first = 0;
        for (var line = reader.next(); line != null; line = reader.next()) {
            if (first == 0 && line.length == 0) {
                continue; // A batch begins with a command.
            }
            if (first == 0) {
                first = reader.lines();
            }
            body.write(line);
            body.write('\n');
            if (reader.lines() - first + 1 >= LINES) {
                break;
            }
        }
        return first == 0 ? Optional.empty() : Optional.of(new Batch(first, body.toByteArray()));
    }
}
