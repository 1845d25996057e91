package dev.throughline.query.graveyard;

import dev.throughline.events.BetId;
import dev.throughline.events.PortfolioId;
import dev.throughline.query.graveyard.Graves.Titled;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A killed bet that was asked for.
 *
 * @param similarity of its title to a text, from 0 to 1; null if there was none to compare with
 */
record Found(BetId bet, @Nullable BigDecimal similarity) {

    static List<Found> all(List<Titled> graves) {
        return graves.stream().map(grave -> new Found(grave.bet(), null)).toList();
    }

    /** Those whose title is similar enough, the most similar first; equal ones stay in their order. */
    static List<Found> similar(List<Titled> graves, String text, Function<PortfolioId, BigDecimal> threshold) {
        return graves.stream()
                .filter(grave -> TitleSimilarity.of(text, grave.title()).isAtLeast(threshold.apply(grave.portfolio())))
                .map(grave -> new Found(
                        grave.bet(), TitleSimilarity.of(text, grave.title()).value()))
                .sorted(Comparator.comparing(
                                Found::similarity, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
                        .reversed())
                .toList();
    }
}
