package dev.throughline.command.rules;

/** What text may contain: anything that PostgreSQL stores and every reader can show. */
public final class Text {
    private static final int REPLACEMENT = 0xFFFD;

    private Text() {}

    /** Whether the text has no NUL and no lone half of a surrogate pair. */
    public static boolean isReadable(String text) {
        return text.codePoints().allMatch(Text::isReadable);
    }

    /** How long a text is in characters as people count them, wide ones as one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The beginning of any text, safe to repeat in an answer. */
    public static String excerpt(String text, int most) {
        StringBuilder excerpt = new StringBuilder();
        text.codePoints().limit(most).map(c -> isReadable(c) ? c : REPLACEMENT).forEach(excerpt::appendCodePoint);
        return length(text) <= most ? excerpt.toString() : excerpt + "…";
    }

    private static boolean isReadable(int codePoint) {
        return codePoint != 0 && Character.getType(codePoint) != Character.SURROGATE;
    }
}
