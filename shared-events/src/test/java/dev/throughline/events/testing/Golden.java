package dev.throughline.events.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A payload as it was stored when its event was new, kept for good. An event with optional fields has a second one, named
 * {@code .minimal}, without them.
 */
public record Golden(String name, String payload) {
    private static final Path DIRECTORY = Path.of("src/test/resources/golden");

    public static List<Golden> all() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.sorted().map(Golden::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public String wireName() {
        return name.replace(".minimal", "");
    }

    @Override
    public String toString() {
        return name;
    }

    private static Golden read(Path file) {
        try {
            String name = file.getFileName().toString().replace(".json", "");
            return new Golden(name, Files.readString(file).stripTrailing());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
