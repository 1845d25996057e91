package dev.throughline.events.testing;

import dev.throughline.events.wire.EventCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A payload as it was stored when its event was new, kept for good. An event with optional fields has a second one, named
 * {@code .minimal}, without them.
 */
public record Golden(String name, String payload) {
    private static final String MINIMAL = ".minimal";

    public static List<Golden> all() {
        return EventCatalog.all().keySet().stream()
                .flatMap(wireName -> Stream.of(wireName, wireName + MINIMAL))
                .flatMap(name -> find(name).stream())
                .toList();
    }

    public String wireName() {
        return name.replace(MINIMAL, "");
    }

    @Override
    public String toString() {
        return name;
    }

    private static Optional<Golden> find(String name) {
        try (InputStream file = Golden.class.getResourceAsStream("/golden/" + name + ".json")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(
                            new Golden(name, new String(file.readAllBytes(), StandardCharsets.UTF_8).stripTrailing()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
