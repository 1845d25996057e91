package dev.throughline.command.bet.proposal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How alike two titles are, by their trigrams, as PostgreSQL's {@code pg_trgm} defines {@code similarity}: texts in lower
 * case, cut into words of letters and digits, each with two spaces before and one after; the three-character pieces that
 * both have ÷ those that either has, each counted once. From 0 (nothing in common, or nothing to compare) to 1. In our own
 * code, so that a dry run can compare with bets that only it has killed, and no database needs the extension.
 */
record Similarity(int shared, int all) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final int PIECE = 3;

    static Similarity of(String one, String other) {
        Set<String> pieces = pieces(one);
        Set<String> others = pieces(other);
        Set<String> shared = new HashSet<>(pieces);
        shared.retainAll(others);
        return new Similarity(shared.size(), pieces.size() + others.size() - shared.size());
    }

    /** Compared without division, so that a half is a half. */
    boolean isAtLeast(BigDecimal threshold) {
        return BigDecimal.valueOf(shared).compareTo(threshold.multiply(BigDecimal.valueOf(Math.max(all, 1)))) >= 0;
    }

    /** Rounded to 0.01, half up, to be shown. */
    BigDecimal rounded() {
        return all == 0
                ? BigDecimal.ZERO.setScale(2)
                : BigDecimal.valueOf(shared).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
    }

    private static Set<String> pieces(String text) {
        Set<String> pieces = new HashSet<>();
        BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(word -> ("  " + word + " ").codePoints().toArray())
                .forEach(word -> {
                    for (int start = 0; start + PIECE <= word.length; start++) {
                        pieces.add(new String(word, start, PIECE));
                    }
                });
        return pieces;
    }
}
