package dev.throughline.query.paging;

import dev.throughline.query.platform.questions.BadQuestion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list, checked.
 *
 * @param size how many at most
 * @param forward whether it runs after the cursor, in list order, or before it, against list order
 * @param cursor where it starts; an end of the list if missing
 */
public record Span(int size, boolean forward, @Nullable Cursor cursor) {
    public static final int LARGEST = 200;
    public static final int USUAL = 50;

    /**
     * @param list which list the cursor must belong to, with its order
     * @throws BadQuestion when sizes are out of range, both ends are mixed, or the cursor is broken
     */
    public static Span of(PageRequest page, String list) {
        boolean backward = page.last() != null || page.before() != null;
        if (backward && (page.first() != null || page.after() != null)) {
            throw new BadQuestion(
                    "page.mixed",
                    "Expected 'first' and 'after', or 'last' and 'before', but found a mixture.",
                    "Page forward with first/after, backward with last/before.");
        }
        String cursor = backward ? page.before() : page.after();
        return new Span(
                backward ? size("last", page.last()) : size("first", page.first()),
                !backward,
                cursor == null ? null : Cursor.read(cursor, list));
    }

    /** Everything, from the first. */
    public static Span whole() {
        return new Span(Integer.MAX_VALUE - 1, true, null);
    }

    /** One more than asked for, to see whether there are more. */
    public int probe() {
        return size + 1;
    }

    public Optional<Cursor> start() {
        return Optional.ofNullable(cursor);
    }

    private static int size(String name, @Nullable Integer asked) {
        int size = asked == null ? USUAL : asked;
        if (size < 1 || size > LARGEST) {
            throw BadQuestion.parameter(name, "a whole number from 1 to " + LARGEST);
        }
        return size;
    }
}
