package dev.throughline.query.review.deck;

import dev.throughline.events.portfolio.PortfolioEvent.DeckArranged;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.MetricLife;
import dev.throughline.query.picture.PortfolioLife;
import dev.throughline.query.review.exceptions.Guardrail;
import dev.throughline.query.review.series.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What decks are made of, as of a moment.
 *
 * @param metrics those of the portfolio, by id
 * @param guardrails of its live bets, by metric
 */
public record Material(
        PortfolioLife portfolio,
        BusinessCalendar calendar,
        Map<String, Series> metrics,
        Map<String, List<Guardrail>> guardrails) {

    public static Material of(PortfolioLife portfolio, List<MetricLife> metrics, List<BetLife> bets) {
        BusinessCalendar calendar = BusinessCalendar.of(portfolio.opened());
        return new Material(
                portfolio,
                calendar,
                metrics.stream()
                        .collect(Collectors.toMap(
                                metric -> metric.metric().value(),
                                metric -> new Series(metric, calendar.weekEndingDay()))),
                bets.stream()
                        .flatMap(bet -> Guardrail.of(bet).stream())
                        .collect(Collectors.groupingBy(Guardrail::metric)));
    }

    List<Guardrail> guardrailsOf(Series series) {
        return guardrails.getOrDefault(series.metric().metric().value(), List.of());
    }

    /** The arrangement in force; none before the first. */
    public Optional<DeckArranged> arrangement() {
        return portfolio.history().all(DeckArranged.class).stream()
                .map(arranged -> arranged.event())
                .reduce((earlier, later) -> later);
    }
}
