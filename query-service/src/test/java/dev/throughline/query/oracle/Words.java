package dev.throughline.query.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as a search engine reads it, as far as the generated ones go: words, and words that hyphens make of words. */
record Words(List<String> inOrder) {
    private static final Pattern WORD = Pattern.compile("e\\.g|[\\p{L}\\p{Nd}]+(-[\\p{L}\\p{Nd}]+)*");
    private static final Pattern ASKED = Pattern.compile("-?\"[^\"]*\"|\\S+");

    Words(String text) {
        this(read(text));
    }

    /** A word with a hyphen counts as a whole, and then in parts. */
    private static List<String> read(String text) {
        List<String> words = new ArrayList<>();
        Matcher found = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            words.add(found.group());
            if (found.group().contains("-")) {
                words.addAll(List.of(found.group().split("-")));
            }
        }
        return words;
    }

    /** Everything has to be there, "in quotes" in that order, one of what {@code or} stands between, and none with a minus. */
    boolean answer(String question) {
        for (String either : question.split(" or ")) {
            Matcher part = ASKED.matcher(either);
            boolean all = true;
            while (part.find()) {
                boolean not = part.group().startsWith("-");
                List<String> phrase = read(part.group());
                all &= not != (Collections.indexOfSubList(inOrder, phrase) >= 0);
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    /** The pieces of three characters that both have ÷ those that either has. */
    static BigDecimal similarity(String one, String other, int decimals) {
        Set<String> both = pieces(one);
        both.retainAll(pieces(other));
        Set<String> either = pieces(one);
        either.addAll(pieces(other));
        return either.isEmpty()
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(both.size())
                        .divide(BigDecimal.valueOf(either.size()), decimals, RoundingMode.HALF_UP);
    }

    private static Set<String> pieces(String title) {
        Set<String> pieces = new HashSet<>();
        Arrays.stream(title.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> "  " + word + " ")
                .forEach(word -> {
                    for (int n = 0; n + 3 <= word.length(); n++) {
                        pieces.add(word.substring(n, n + 3));
                    }
                });
        return pieces;
    }
}
