package dev.throughline.query.graveyard;

import dev.throughline.query.figures.Figures;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * How alike two titles are, measured as proposals are: the trigrams that both have ÷ those that either has. That is
 * {@code similarity} of PostgreSQL's pg_trgm, but the same in every database: pg_trgm asks the locale what a letter is, and
 * in the locale C, which the built-in provider brings, only ASCII has letters.
 *
 * @param shared how many trigrams both have
 * @param all how many either has
 */
record TitleSimilarity(int shared, int all) {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final int LENGTH = 3;

    static TitleSimilarity of(String one, String other) {
        Set<String> either = trigrams(one);
        Set<String> others = trigrams(other);
        long shared = others.stream().filter(either::contains).count();
        either.addAll(others);
        return new TitleSimilarity((int) shared, either.size());
    }

    /** Compared without dividing, so that 0.7 is 7 of 10. Titles without letters and digits are like none. */
    boolean isAtLeast(BigDecimal threshold) {
        return BigDecimal.valueOf(shared).compareTo(threshold.multiply(BigDecimal.valueOf(Math.max(all, 1)))) >= 0;
    }

    /** From 0 to 1, rounded to six decimals. */
    BigDecimal value() {
        return Figures.ratio(shared, all).orElse(BigDecimal.ZERO);
    }

    private static Set<String> trigrams(String title) {
        Set<String> trigrams = new HashSet<>();
        for (String word : BETWEEN_WORDS.split(title.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty()) {
                int[] padded = ("  " + word + " ").codePoints().toArray();
                IntStream.rangeClosed(0, padded.length - LENGTH)
                        .mapToObj(start -> new String(padded, start, LENGTH))
                        .forEach(trigrams::add);
            }
        }
        return trigrams;
    }
}
