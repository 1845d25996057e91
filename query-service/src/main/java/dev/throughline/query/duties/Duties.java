package dev.throughline.query.duties;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.throughline.events.MetricId;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.PortfolioLife;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every duty that portfolios ever had, and what became of it. */
public final class Duties {
    private final Map<MetricId, MetricStory> metrics;
    private final Map<String, List<BetLife>> bets;
    private final Map<String, List<ReviewStory>> reviews;

    private Duties(Past past) {
        metrics = past.metrics().stream().map(MetricStory::new).collect(toMap(MetricStory::metric, metric -> metric));
        bets = past.bets().stream()
                .collect(groupingBy(bet -> bet.last().headline().portfolio().value()));
        reviews = past.reviews().stream().map(ReviewStory::new).collect(groupingBy(ReviewStory::portfolio));
    }

    /**
     * By due day, then by portfolio, bet and week.
     *
     * @param past what was true at {@code asOf}
     * @param asOf the moment that says which days have passed
     */
    public static List<Duty> of(Past past, Instant asOf) {
        var duties = new Duties(past);
        return past.portfolios().stream()
                .flatMap(portfolio -> duties.of(portfolio, asOf))
                .sorted(Duty.BY_DAY)
                .toList();
    }

    private Stream<Duty> of(PortfolioLife portfolio, Instant asOf) {
        var reckoning = new Reckoning(BusinessCalendar.of(portfolio.opened()), asOf);
        String id = portfolio.portfolio().value();
        List<ReviewStory> weeks = reviews.getOrDefault(id, List.of());
        Map<String, ReviewStory> byWeek = weeks.stream().collect(toMap(ReviewStory::week, week -> week));
        return Stream.of(
                        new DeckDuties(portfolio, reckoning, byWeek).all(),
                        weeks.stream().flatMap(week -> new ReviewDuties(week, reckoning, metrics).all()),
                        bets.getOrDefault(id, List.of()).stream().flatMap(bet -> of(new BetStory(bet, reckoning))))
                .flatMap(each -> each);
    }

    private Stream<Duty> of(BetStory bet) {
        return Stream.of(
                        DecisionDuties.of(bet),
                        LookingBack.of(bet),
                        CriterionDuties.of(bet, metrics),
                        GateDuties.of(bet))
                .flatMap(duties -> duties);
    }
}
