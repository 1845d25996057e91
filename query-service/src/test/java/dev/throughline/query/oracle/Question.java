package dev.throughline.query.oracle;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is asked, by the names of path variables and parameters. */
record Question(Map<String, List<String>> given) {
    static Question of() {
        return new Question(Map.of());
    }

    /** The same with one more; without values it is not asked for. */
    Question with(String name, Object... values) {
        Map<String, List<String>> more = new TreeMap<>(given);
        if (values.length > 0) {
            more.put(name, Arrays.stream(values).map(String::valueOf).toList());
        }
        return new Question(more);
    }

    List<String> all(String name) {
        return given.getOrDefault(name, List.of());
    }

    /** None if it was not asked for. */
    @Nullable
    String one(String name) {
        return all(name).isEmpty() ? null : all(name).getFirst();
    }

    /** As {@link #one}, where it must have been asked for. */
    String the(String name) {
        return all(name).getFirst();
    }
}
