package dev.throughline.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks in record constructors. Jackson fills a missing field with null, so an event checks itself: a payload that
 * lacks what its version promises is refused when read, not discovered three services later (ADR 1).
 */
public final class Required {
    private Required() {}

    /** The value, or an {@link IllegalArgumentException} that names the field. */
    public static <T> T field(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("expected the field '" + name + "', but it is missing");
        }
        return value;
    }

    /** The text, or an {@link IllegalArgumentException} that names the field when it is missing or blank. */
    public static String text(@Nullable String value, String name) {
        String text = field(value, name);
        if (text.isBlank()) {
            throw new IllegalArgumentException("expected text in the field '" + name + "', but it is blank");
        }
        return text;
    }

    /** An unchangeable copy; a missing list is an empty one. */
    public static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
