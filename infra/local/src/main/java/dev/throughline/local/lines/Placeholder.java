package dev.throughline.local.lines;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;

/** One {@code ${field|form}} of a template. */
record Placeholder(String field, @Nullable String form) {

    private static final Pattern PATTERN = Pattern.compile("\\$\\{([\\w.-]+)(?:\\|(\\w+))?}");

    /** The longest id there can be. */
    private static final int LONGEST_SLUG = 63;

    static Stream<Placeholder> in(String line) {
        return PATTERN.matcher(line).results().map(Placeholder::of);
    }

    static String fill(String line, JsonNode entry) {
        return PATTERN.matcher(line)
                .replaceAll(match -> Matcher.quoteReplacement(of(match).valueIn(entry)));
    }

    static boolean isMissing(@Nullable JsonNode value) {
        return value == null
                || value.isNull()
                || (value.isString() && value.asString().isBlank());
    }

    private static Placeholder of(MatchResult match) {
        return new Placeholder(match.group(1), match.group(2));
    }

    private String valueIn(JsonNode entry) {
        var value = entry.get(field);
        return switch (form) {
            case null -> escaped(text(value));
            case "line" -> escaped(text(value).replaceAll("\\s+", " ").strip());
            case "slug" -> slug(text(value));
            case "json" -> value.toString();
            default ->
                throw new IllegalArgumentException(
                        "Expected slug, line or json after ${%s|, found %s.".formatted(field, form));
        };
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }

    private static String escaped(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(text));
    }

    /** Letters without their accents, digits and hyphens; signs that tell names apart ("Google+") become words. */
    private static String slug(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("+", " plus ")
                .replace("&", " and ")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var bounded = plain.substring(0, Math.min(plain.length(), LONGEST_SLUG + 1));
        return bounded.replaceAll("^-|-$", "").replaceAll("^(.{63}).*", "$1");
    }
}
