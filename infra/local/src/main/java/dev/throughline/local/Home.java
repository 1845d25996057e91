package dev.throughline.local;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where the stack's program and data are.
 *
 * @param checkout the directory with the built modules
 * @param data what the stack keeps; {@code reset} deletes it
 */
public record Home(Path checkout, Path data) {

    static Home of(Map<String, String> environment) {
        var checkout = Path.of(environment.getOrDefault("THROUGHLINE_HOME", ""))
                .toAbsolutePath()
                .normalize();
        var data = Path.of(environment.getOrDefault("THROUGHLINE_DATA", ".throughline"));
        return new Home(checkout, checkout.resolve(data).normalize());
    }

    public Path log(String part) {
        return data.resolve("log").resolve(part + ".log");
    }

    public Path file(String name) {
        return data.resolve(name);
    }
}
