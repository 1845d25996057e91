package dev.throughline.command.guide;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A way in which the source refuses.
 *
 * @param code with {@code <name>} where it depends on the command
 * @param rule the name of the rule of the guide; null for what holds of any input
 * @param answer the HTTP status of a refusal for this alone; 0 where the request decides
 * @param detail what was expected and found
 * @param place where it is made
 */
record Refusable(String code, @Nullable String rule, int answer, String detail, String hint, Place place) {
    private static final Pattern OPEN = Pattern.compile("<[\\w…]+>");

    /** All of the service, by their codes. */
    static List<Refusable> all() {
        return Sources.under(Sources.MAIN).stream()
                .flatMap(file -> RefusalsInSource.in(file).stream())
                .sorted(Comparator.comparing(Refusable::code).thenComparing(Refusable::detail))
                .toList();
    }

    /** Whether a text of a test means this code; what is open in one may be anything in the other. */
    boolean isMeantBy(String text) {
        return pattern(code).matcher(text).matches()
                || pattern(text).matcher(code).matches();
    }

    private static Pattern pattern(String text) {
        String[] fixed = OPEN.split(text, -1);
        StringBuilder pattern = new StringBuilder(Pattern.quote(fixed[0]));
        for (int i = 1; i < fixed.length; i++) {
            pattern.append("[\\w-]+").append(Pattern.quote(fixed[i]));
        }
        return Pattern.compile(pattern.toString());
    }
}
