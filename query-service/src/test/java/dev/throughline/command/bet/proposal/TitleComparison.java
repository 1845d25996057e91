package dev.throughline.command.bet.proposal;

import java.math.BigDecimal;

/** How the write side compares titles, for tests of the read side. */
public final class TitleComparison {
    private TitleComparison() {}

    /** As a four-byte number, which is what {@code pg_trgm} answers. */
    public static float similarity(String one, String other) {
        Similarity similarity = Similarity.of(one, other);
        return similarity.all() == 0 ? 0 : (float) similarity.shared() / similarity.all();
    }

    public static boolean isAtLeast(String one, String other, BigDecimal threshold) {
        return Similarity.of(one, other).isAtLeast(threshold);
    }
}
