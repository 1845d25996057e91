package dev.throughline.query.platform.questions;

/** Text from outside, fit to be quoted in a message: short, and without control characters. */
public final class Printable {
    private static final int LONGEST = 40;

    private Printable() {}

    public static String shortened(String text) {
        String clean = text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return "'" + clean + (clean.length() < text.length() ? "…'" : "'");
    }
}
