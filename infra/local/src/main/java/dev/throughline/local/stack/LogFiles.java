package dev.throughline.local.stack;

import dev.throughline.local.Home;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/** What the parts write: one file each, the two before it kept. */
record LogFiles(Home home) {

    private static final int LAST_LINES = 20;
    private static final int LAST_BYTES = 64 * 1024;
    private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ )|\\s*$");

    Path file(String part) {
        return home.log(part);
    }

    boolean exists(String part) {
        return Files.exists(file(part));
    }

    /** Begins a new file and keeps the former. */
    void rotate(String part) throws IOException {
        var file = file(part);
        Files.createDirectories(home.data().resolve("log"));
        move(older(file, 1), older(file, 2));
        move(file, older(file, 1));
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path older(Path file, int generation) {
        return file.resolveSibling(file.getFileName() + "." + generation);
    }

    /** The last lines without stack frames, which would hide the causes between them; introduced by the name of the file. */
    String end(String part) throws IOException {
        var file = file(part);
        if (!Files.exists(file) || Files.size(file) == 0) {
            return "It wrote nothing to " + file + ".";
        }
        try (var channel = FileChannel.open(file)) {
            var buffer = ByteBuffer.allocate((int) Math.min(channel.size(), LAST_BYTES));
            channel.read(buffer, channel.size() - buffer.capacity());
            var lines =
                    new String(buffer.array(), StandardCharsets.UTF_8).lines().toList();
            var last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
            return "The end of %s:%n  %s".formatted(file, String.join(System.lineSeparator() + "  ", last));
        }
    }
}
