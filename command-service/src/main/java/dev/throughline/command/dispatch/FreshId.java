package dev.throughline.command.dispatch;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ids for those who leave them to us: the slug of a title and four random characters; of people only random ones. */
public final class FreshId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int RANDOM_PART = 4;
    private static final int SLUG_PART = 50;
    private static final int PERSON_PART = 12;

    private FreshId() {}

    /** {@code instant-checkout-x7k2}; a title without a usable letter gives {@code new-x7k2}. */
    public static String from(@Nullable String title) {
        String ascii = Normalizer.normalize(title == null ? "" : title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+", "");
        String slug = ascii.substring(0, Math.min(SLUG_PART, ascii.length())).replaceAll("-+$", "");
        return (slug.isEmpty() ? "new" : slug) + "-" + random(RANDOM_PART);
    }

    /** {@code prs-h7k2m9x4qc3d}: random, because an id outlasts the name of its person. */
    public static String ofPerson() {
        return "prs-" + random(PERSON_PART);
    }

    private static String random(int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
