package dev.throughline.command.rules;

/** What text may contain: anything that PostgreSQL stores and every reader can show. */
public final class Text {
    private Text() {}

    /** Whether the text has no NUL and no lone half of a surrogate pair. */
    public static boolean isReadable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
