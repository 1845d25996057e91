package dev.throughline.query.duties;

import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.PortfolioLife;
import java.util.List;

/**
 * What happened in some portfolios, as of a moment.
 *
 * @param metrics the histories of their metrics
 * @param reviews the histories of their weekly reviews
 */
public record Past(List<PortfolioLife> portfolios, List<BetLife> bets, List<History> metrics, List<History> reviews) {
    public Past {
        portfolios = List.copyOf(portfolios);
        bets = List.copyOf(bets);
        metrics = List.copyOf(metrics);
        reviews = List.copyOf(reviews);
    }
}
