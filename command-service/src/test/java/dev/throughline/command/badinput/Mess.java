package dev.throughline.command.badinput;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Makes values, texts and documents that somebody could send by mistake or on purpose; the same seed, the same mess. */
final class Mess {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\\u0000",
            "a\\u0000b",
            "\\ud800",
            "x\\udc00y",
            "\\ud83d\\ude80",
            "<script>alert(1)</script>",
            "=1+1",
            "'; DROP TABLE event_log; --",
            "%s%n%x",
            "${jndi:ldap://x}",
            "../../etc/passwd",
            "\\u202egnp",
            "null",
            "NaN",
            "2026-13-45",
            "0000-00-00",
            "1969-12-31",
            "2201-01-01",
            "+999999999-12-31",
            "2026-02-30",
            "-1",
            "1e400",
            "0e-999999999",
            "0e999999999",
            "9999999999999.999",
            "١٢٣",
            "KILL",
            "kill",
            "CUSTOMER",
            "a/b",
            "..",
            "A-B");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-1",
            "1",
            "5.5",
            "1e400",
            "-1e400",
            "1e999999999",
            "0e-999999999",
            "0e999999999",
            "1e-999999999",
            "99999999999999999999",
            "0.001",
            "0.1e-400",
            "NaN",
            "Infinity",
            "-Infinity",
            "01",
            "+1",
            "0x10",
            "1.",
            ".5",
            "1e99999999999",
            "9".repeat(200),
            "0." + "1".repeat(98),
            "2147483648");
    private static final List<String> FIELDS = List.of(
            "portfolio",
            "title",
            "customer",
            "problem",
            "benefit",
            "objective",
            "innovationType",
            "door",
            "critical",
            "origin",
            "signal",
            "supersedes",
            "acknowledgedKilled",
            "to",
            "window",
            "trigger",
            "cites",
            "person",
            "decision",
            "outcome",
            "answers",
            "rationale",
            "alternativesRejected",
            "versus",
            "evidence",
            "decidedOn",
            "budgetCap",
            "nextReviewBy",
            "reasonCode",
            "learnings",
            "capacityReleasedOn",
            "amount",
            "date",
            "category",
            "name",
            "currency",
            "zone",
            "fiscalYearStart",
            "weekEndingDay",
            "externalParticipants",
            "faqWords",
            "seatContract",
            "titleSimilarity",
            "mix",
            "core",
            "kind",
            "id",
            "start",
            "target",
            "source");
    private static final List<String> NAMES = List.of(
            "class", "@type", "__proto__", "\\ud800", "", "\\u0000", "\uD83D\uDE80".repeat(70), "custumer", "stream");

    private final Random random;

    Mess(Random random) {
        this.random = random;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String value(int depth) {
        return oneOf(
                        depth > 3
                                ? List.<Supplier<String>>of(this::text, this::number)
                                : List.<Supplier<String>>of(
                                        this::text,
                                        this::text,
                                        this::number,
                                        this::number,
                                        this::longText,
                                        () -> oneOf(List.of("null", "true", "false", "undefined", "")),
                                        () -> object(depth + 1),
                                        () -> list(depth + 1)))
                .get();
    }

    String text() {
        return "\"" + oneOf(TEXTS) + "\"";
    }

    String number() {
        return oneOf(NUMBERS);
    }

    private String longText() {
        return "\"" + oneOf(List.of("x", "é", "\uD83D\uDE80", " ", "\\n")).repeat(1 + below(12_000)) + "\"";
    }

    String object(int depth) {
        StringBuilder object = new StringBuilder("{");
        int fields = below(6);
        for (int i = 0; i < fields; i++) {
            object.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(field())
                    .append("\":")
                    .append(value(depth));
        }
        return object.append("}").toString();
    }

    String field() {
        return oneIn(8) ? oneOf(NAMES) : oneOf(FIELDS);
    }

    private String list(int depth) {
        String one = value(depth);
        return "[" + String.join(",", java.util.Collections.nCopies(below(oneIn(10) ? 2000 : 4), shortened(one))) + "]";
    }

    private static String shortened(String value) {
        return value.length() > 100 ? "0" : value;
    }

    /** A sound document with one thing wrong, or one with nothing right. */
    String document(String sound) {
        return switch (below(10)) {
            case 0 -> value(0);
            case 1 -> sound.substring(0, below(sound.length()));
            case 2 -> sound + oneOf(List.of("x", "{}", "]", "\0", "\uFEFF", ",", sound));
            case 3 -> sound.replaceFirst("\\{", "{\"" + field() + "\":" + quoted(value(1)) + ",");
            case 4 -> "[".repeat(1 + below(5000));
            case 5 -> "{\"title\":".repeat(1 + below(3000)) + "1" + "}".repeat(below(3000));
            case 6 -> sound.substring(0, sound.length() - 1) + "," + sound.substring(1);
            case 7 -> object(0);
            default -> withOneValueReplaced(sound);
        };
    }

    private String withOneValueReplaced(String sound) {
        int colons = (int) sound.chars().filter(c -> c == ':').count();
        int at = -1;
        for (int i = below(colons); i >= 0; i--) {
            at = sound.indexOf(':', at + 1);
        }
        int end = Math.max(at + 1, sound.indexOf(',', at));
        return sound.substring(0, at + 1) + value(1) + sound.substring(end);
    }

    private static String quoted(String replacement) {
        return java.util.regex.Matcher.quoteReplacement(replacement);
    }
}
