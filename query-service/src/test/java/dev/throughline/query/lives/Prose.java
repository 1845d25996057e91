package dev.throughline.query.lives;

import dev.throughline.events.bet.NarrativeEvent.NarrativeRevised;
import dev.throughline.events.bet.Section;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Words that people of a portfolio would write. */
final class Prose {
    static final List<String> REASONS =
            List.of("the figures say so", "a customer left", "=we ran out of people", "it waited long enough");
    private static final List<String> TITLES = List.of("Faster", "cheaper", "Instant", "Quiet", "Shared", "=Safer");
    private static final List<String> THINGS =
            List.of("checkout", "refunds", "search", "invoices", "onboarding", "reports", "alerts", "payouts");
    private static final List<String> WORDS = List.of(
            "customers",
            "pay",
            "in",
            "one",
            "tap",
            "today",
            "**never**",
            "wait",
            "for",
            "it's",
            "one-tap",
            "e.g.",
            "20",
            "minutes",
            "—",
            "again;",
            "they",
            "*really*",
            "know",
            "why");

    private final Chance chance;

    Prose(Chance chance) {
        this.chance = chance;
    }

    String title() {
        return chance.one(TITLES) + " " + chance.one(THINGS) + " " + chance.between(1, 90);
    }

    String thing() {
        return chance.one(THINGS);
    }

    String sentence() {
        return words(chance.between(3, 9)) + ".";
    }

    /** A PR/FAQ that was not written before, or a rewritten one. */
    Map<Section, String> narrative(Map<Section, String> before) {
        Map<Section, String> sections = new EnumMap<>(Section.class);
        sections.putAll(before);
        for (Section section : Section.values()) {
            if (chance.in100(before.isEmpty() ? 70 : 25)) {
                sections.put(section, text(sections.getOrDefault(section, "")));
            } else if (chance.in100(5)) {
                sections.remove(section);
            }
        }
        return sections.isEmpty() ? Map.of(Section.HEADING, title()) : sections;
    }

    /** Some lines stay, some change, some come. */
    private String text(String before) {
        String kept = before.lines()
                .map(line -> chance.in100(60) ? line : line.replaceFirst("\\w+", thing()))
                .collect(Collectors.joining("\n"));
        String more = IntStream.rangeClosed(1, chance.between(1, 3))
                .mapToObj(n -> (chance.in100(20) ? "- " : "") + sentence())
                .collect(Collectors.joining("\n"));
        return kept.isEmpty() ? more : kept + "\n" + more;
    }

    private String words(int count) {
        return thing() + " "
                + IntStream.range(0, count).mapToObj(n -> chance.one(WORDS)).collect(Collectors.joining(" "));
    }

    static NarrativeRevised revised(int revision, Map<Section, String> sections) {
        String content = new TreeMap<>(sections)
                .entrySet().stream()
                        .map(each -> each.getKey() + "\n" + each.getValue() + "\n")
                        .collect(Collectors.joining());
        return new NarrativeRevised(revision, sections, hash(content));
    }

    static String hash(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
