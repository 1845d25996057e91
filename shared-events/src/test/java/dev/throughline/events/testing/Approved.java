package dev.throughline.events.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Compares a generated contract with the one that was reviewed and committed, so that none changes unnoticed. The system
 * property {@code specs.directory} says where they are; with {@code -Dapprove=true} a changed one is written there.
 */
public final class Approved {
    private Approved() {}

    /** @throws AssertionError when the text differs from the approved file and may not be written */
    public static void spec(String path, String text) {
        String generated = text.stripTrailing() + "\n";
        Optional<String> approved = current(path);
        if (approved.isPresent() && approved.get().equals(generated)) {
            return;
        }
        if (!Boolean.getBoolean("approve")) {
            throw new AssertionError(difference(path, approved.orElse(""), generated)
                    + "\nIf that is meant: ./mvnw test -Dapprove=true, then review and commit docs/specs.");
        }
        write(file(path), generated);
    }

    /** The approved text; empty for a new contract. */
    public static Optional<String> current(String path) {
        Path file = file(path);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String difference(String path, String approved, String generated) {
        List<String> before = approved.lines().toList();
        List<String> after = generated.lines().toList();
        int line = 0;
        while (line < before.size() && line < after.size() && before.get(line).equals(after.get(line))) {
            line++;
        }
        return "expected " + path + " as approved, but line " + (line + 1) + " differs:\n  approved:  "
                + at(before, line) + "\n  generated: " + at(after, line);
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(nothing)";
    }

    private static Path file(String path) {
        String directory = System.getProperty("specs.directory");
        if (directory == null) {
            throw new IllegalStateException(
                    "expected the system property specs.directory; Maven sets it, an IDE may not");
        }
        return Path.of(directory).resolve(path);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
