package dev.throughline.local.replaying;

import java.io.PrintStream;
import tools.jackson.databind.JsonNode;

/** Writes a life for a terminal: per event its times, who recorded it, the sentence, and the values it changed. */
public final class Timeline {
    public static final int USUAL = 80;

    private static final int INDENT = 7;
    private static final int LONGEST_VALUE = 160;
    private static final String BOLD = "1";
    private static final String FAINT = "2";

    private final PrintStream out;
    private final int width;
    private final boolean colours;

    /** @param width in columns */
    public Timeline(PrintStream out, int width, boolean colours) {
        this.out = out;
        this.width = width;
        this.colours = colours;
    }

    void head(String bet, JsonNode page) {
        print(0, BOLD, "%s: %s events".formatted(bet, text(page, "totalCount")));
        print(
                0,
                FAINT,
                "As of %s, known at %s, log position %s"
                        .formatted(text(page, "asOf"), text(page, "knownAt"), text(page, "position")));
    }

    void step(JsonNode step) {
        var event = step.path("event");
        out.println();
        out.printf("%s  ", painted(BOLD, "%5s".formatted(text(event, "sequence"))));
        printOn(
                FAINT,
                "%s  %s%s%s".formatted(text(event, "effectiveAt"), text(event, "actor"), forWhom(event), later(event)));
        print(INDENT, "", text(event, "sentence"));
        if (!text(event, "reason").isEmpty()) {
            print(INDENT, FAINT, "Why: " + text(event, "reason"));
        }
        for (JsonNode change : step.path("changes")) {
            print(INDENT + 2, "", changed(change));
        }
    }

    private static String forWhom(JsonNode event) {
        var person = text(event, "onBehalfOf");
        return person.isEmpty() ? "" : " for " + person;
    }

    /** When it was recorded, if that was not when it was true. */
    private static String later(JsonNode event) {
        return text(event, "recordedAt").equals(text(event, "effectiveAt"))
                ? ""
                : "  recorded " + text(event, "recordedAt");
    }

    private static String changed(JsonNode change) {
        var before = shortened(text(change, "before"));
        var after = shortened(text(change, "after"));
        return "%s: %s%s"
                .formatted(
                        text(change, "path"),
                        before.isEmpty() ? "" : before + " → ",
                        after.isEmpty() ? "nothing" : after);
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    }

    /** What people wrote must not steer the terminal, so what is no visible character is left out. */
    private static String text(JsonNode in, String field) {
        var value = in.path(field);
        var text = value.isValueNode() ? value.asString("") : value.isMissingNode() ? "" : value.toString();
        return text.replaceAll("\\s+", " ").replaceAll("\\p{C}", "");
    }

    private void print(int indent, String colour, String text) {
        out.print(" ".repeat(indent));
        lines(indent, colour, text);
    }

    private void printOn(String colour, String text) {
        lines(INDENT, colour, text);
    }

    /** Breaks between words where it can; the first line stands where the cursor is. */
    private void lines(int indent, String colour, String text) {
        int room = width - indent;
        var rest = text;
        while (rest.length() > room) {
            int space = rest.lastIndexOf(' ', room);
            int end = space > 0 ? space : room;
            out.println(painted(colour, rest.substring(0, end)));
            out.print(" ".repeat(indent));
            rest = rest.substring(end).strip();
        }
        out.println(painted(colour, rest));
    }

    private String painted(String colour, String text) {
        return colours && !colour.isEmpty() ? "\u001b[%sm%s\u001b[0m".formatted(colour, text) : text;
    }
}
