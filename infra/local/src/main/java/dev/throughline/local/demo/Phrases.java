package dev.throughline.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** What people say on an occasion; which of the phrases, chance decides. */
final class Phrases {
    private static final Map<String, List<String>> ALL = read();

    private final RandomGenerator random;

    Phrases(RandomGenerator random) {
        this.random = random;
    }

    String any(String occasion) {
        List<String> phrases = of(occasion);
        return phrases.get(random.nextInt(phrases.size()));
    }

    /** The next of them whenever the number is one more, and from the beginning again after the last. */
    static String next(String occasion, int number) {
        List<String> phrases = of(occasion);
        return phrases.get(Math.floorMod(number, phrases.size()));
    }

    private static List<String> of(String occasion) {
        return Objects.requireNonNull(ALL.get(occasion), () -> "nobody says anything on the occasion " + occasion);
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        try (var file = Objects.requireNonNull(Phrases.class.getResourceAsStream("/demo/phrases.txt"))) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("[")) {
                    current = new ArrayList<>();
                    all.put(line.substring(1, line.length() - 1), current);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    current.add(line.replace("\\n", "\n"));
                }
            }
            return all;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
