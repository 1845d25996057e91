package dev.throughline.query.platform.questions;

import dev.throughline.events.Slug;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What text and dates from outside may be, wherever they appear. */
public final class Texts {
    private static final int LONGEST = 200;
    private static final int MOST = 200;
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    private Texts() {}

    /** @throws BadQuestion when the text is long, or holds what no database takes: NUL or half a character */
    public static void check(String name, @Nullable String text) {
        if (text != null && (text.length() > LONGEST || text.codePoints().anyMatch(Texts::unfit))) {
            throw BadQuestion.parameter(name, "text of at most " + LONGEST + " characters without control characters");
        }
    }

    /** @throws BadQuestion when one is not an id, or when there are too many */
    public static void checkIds(String name, List<String> ids) {
        if (ids.size() > MOST || !ids.stream().allMatch(Slug::isSlug)) {
            throw BadQuestion.parameter(name, "at most " + MOST + " ids that match " + Slug.PATTERN);
        }
    }

    /** @throws BadQuestion when a name is empty, which would be read as no name at all */
    public static void checkNames(String name, @Nullable List<? extends Enum<?>> names) {
        if (names != null && names.stream().anyMatch(Objects::isNull)) {
            throw BadQuestion.parameter(name, "one of its names, not nothing");
        }
    }

    /** @throws BadQuestion when the date lies outside the years 1970 to 2200 */
    public static void check(String name, @Nullable LocalDate date) {
        if (date != null && (date.isBefore(FIRST) || date.isAfter(LAST))) {
            throw BadQuestion.parameter(name, "a date from " + FIRST + " to " + LAST);
        }
    }

    private static boolean unfit(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }
}
