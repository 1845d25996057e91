package dev.throughline.query.platform.commands;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a command, from what was typed. What is blank is left out, so that the command service says what is
 * missing; what is there goes as it is, with the line ends of Unix, because browsers send those of DOS.
 */
public final class Body {
    private static final Pattern LINES = Pattern.compile("\\n");
    private static final Pattern BETWEEN_IDS = Pattern.compile("[\\s,;]+");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");

    private final Map<String, Object> fields = new LinkedHashMap<>();

    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\r\n", "\n");
    }

    public Body with(String name, @Nullable String typed) {
        String text = text(typed);
        if (!text.isBlank()) {
            fields.put(name, text);
        }
        return this;
    }

    /** A whole number; what is none goes as it is, to be refused there. */
    public Body number(String name, @Nullable String typed) {
        String text = text(typed).strip();
        if (!text.isEmpty()) {
            fields.put(name, WHOLE.matcher(text).matches() ? Integer.valueOf(text) : text);
        }
        return this;
    }

    /** An entry per line. */
    public Body lines(String name, @Nullable String typed) {
        return list(name, LINES.splitAsStream(text(typed)).map(String::strip).toList());
    }

    /** Ids with spaces, commas or line ends between them. */
    public Body ids(String name, @Nullable String typed) {
        return list(name, Arrays.asList(BETWEEN_IDS.split(text(typed))));
    }

    public Body list(String name, @Nullable List<String> entries) {
        List<String> said = entries == null
                ? List.of()
                : entries.stream().filter(entry -> !entry.isBlank()).toList();
        return put(name, said.isEmpty() ? null : said);
    }

    /** Any other value; left out if there is none. */
    public Body put(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    public Map<String, Object> fields() {
        return fields;
    }
}
