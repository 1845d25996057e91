package dev.throughline.events;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The shape of ids that people say and URLs show: {@code instant-checkout}. */
public final class Slug {
    /** 2 to 63 characters: lower-case letters, digits and hyphens, starting with a letter or digit. */
    public static final String PATTERN = "[a-z0-9][a-z0-9-]{1,62}";

    private static final Pattern SHAPE = Pattern.compile(PATTERN);

    private Slug() {}

    public static boolean isSlug(@Nullable String value) {
        return value != null && SHAPE.matcher(value).matches();
    }

    /** @throws IllegalArgumentException when the value does not match {@link #PATTERN} */
    static void check(String what, @Nullable String value) {
        if (!isSlug(value)) {
            throw new IllegalArgumentException("expected a " + what + " that matches " + PATTERN);
        }
    }
}
