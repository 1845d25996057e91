package dev.throughline.query.lives;

import dev.throughline.events.ActionId;
import dev.throughline.events.MetricId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Quantity;
import dev.throughline.events.StreamId;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.Periods;
import dev.throughline.events.portfolio.DeckEntry;
import dev.throughline.events.portfolio.DeckSection;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.events.portfolio.PortfolioEvent.DeckArranged;
import dev.throughline.events.portfolio.PortfolioEvent.MetricTargetSet;
import dev.throughline.events.portfolio.PortfolioEvent.PolicyAdopted;
import dev.throughline.events.portfolio.PortfolioEvent.PortfolioOpened;
import dev.throughline.events.review.ExceptionStatus;
import dev.throughline.events.review.ReviewEvent.ActionAssigned;
import dev.throughline.events.review.ReviewEvent.ActionCompleted;
import dev.throughline.events.review.ReviewEvent.ExceptionExplained;
import dev.throughline.events.review.ReviewEvent.ReviewClosed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A portfolio: its policies, metrics, deck and weekly reviews. */
final class Portfolio {
    private static final int DECK_FORMAT = 1;

    private final Chronicle chronicle;
    private final String id;
    private final PortfolioOpened terms;
    private final List<Metric> metrics = new ArrayList<>();
    private int policies;
    private int decks;

    private Portfolio(Chronicle chronicle, String id, PortfolioOpened terms) {
        this.chronicle = chronicle;
        this.id = id;
        this.terms = terms;
    }

    static Portfolio open(Chronicle chronicle, String id, PortfolioOpened terms, int metrics) {
        var portfolio = new Portfolio(chronicle, id, terms);
        chronicle.note(chronicle.moment(portfolio.stream()), portfolio.stream(), terms);
        portfolio.adopt(Policy.DEFAULT);
        for (int n = 1; n <= metrics; n++) {
            portfolio.metrics.add(Metric.define(chronicle, portfolio, n));
        }
        portfolio.arrangeDeck();
        return portfolio;
    }

    String id() {
        return id;
    }

    PortfolioId portfolioId() {
        return new PortfolioId(id);
    }

    Periods periods() {
        return new Periods(terms.weekEndingDay());
    }

    List<Metric> metrics() {
        return metrics;
    }

    private StreamId stream() {
        return StreamId.of(portfolioId());
    }

    void week(List<Person> people) {
        Chance chance = chronicle.chance();
        metrics.forEach(Metric::week);
        if (chance.in100(8)) {
            adopt(otherPolicy());
        }
        if (chance.in100(5)) {
            arrangeDeck();
        }
        if (chance.in100(30)) {
            setTarget(chance.one(metrics));
        }
        if (chance.in100(85)) {
            review(people);
        }
    }

    private void adopt(Policy policy) {
        policies++;
        chronicle.note(chronicle.moment(stream()), stream(), new PolicyAdopted(policies, policy));
    }

    private Policy otherPolicy() {
        Chance chance = chronicle.chance();
        int core = chance.between(40, 80);
        int adjacent = chance.between(5, 95 - core);
        return new Policy(
                chance.between(3, 9),
                chance.between(60, 450),
                chance.between(60, 2_500),
                new BigDecimal("0.80"),
                chance.between(3, 14),
                chance.between(3, 14),
                chance.between(3, 14),
                new BigDecimal("0.50"),
                chance.in100(50) ? new BigDecimal("0.95") : new BigDecimal("0.75"),
                target(),
                new Policy.Mix(
                        BigDecimal.valueOf(core, 2),
                        BigDecimal.valueOf(adjacent, 2),
                        BigDecimal.valueOf(100L - core - adjacent, 2)));
    }

    /** None, or one of two, so that portfolios have the same one at times; by a chance of its own, that spares the others. */
    private @Nullable BigDecimal target() {
        return switch (new Chance(31L * id.hashCode() + policies).between(0, 3)) {
            case 0 -> null;
            case 1 -> new BigDecimal("0.80");
            default -> new BigDecimal("0.60");
        };
    }

    /** In another order each time, and not always with every metric. */
    private void arrangeDeck() {
        decks++;
        List<MetricId> shown = metrics.stream()
                .filter(metric -> chronicle.chance().in100(85))
                .map(Metric::id)
                .toList();
        List<DeckEntry> entries = new ArrayList<>();
        for (MetricId metric : shown) {
            DeckSection section = chronicle.chance().any(DeckSection.class);
            boolean drives = section == DeckSection.INPUT && !shown.getLast().equals(metric);
            int place = chronicle.chance().between(0, entries.size());
            entries.add(place, new DeckEntry(metric, section, drives ? List.of(shown.getLast()) : List.of()));
        }
        chronicle.note(chronicle.moment(stream()), stream(), new DeckArranged(decks, entries));
    }

    private void setTarget(Metric metric) {
        var value = new Quantity(BigDecimal.valueOf(chronicle.chance().between(500, 1_200)));
        chronicle.note(
                chronicle.moment(stream()), stream(), new MetricTargetSet(metric.id(), metric.lastPeriod(), value));
    }

    /** Of the week that ended last; sometimes nobody closes it, sometimes an action is never done. */
    private void review(List<Person> people) {
        Chance chance = chronicle.chance();
        String week = periods()
                .lastEndingBy(Grain.WEEK, chronicle.today().minusDays(1))
                .label();
        var review = new StreamId("review/" + id + "-" + week.toLowerCase(Locale.ROOT));
        List<MetricId> exceptions = metrics.stream()
                .map(Metric::id)
                .filter(metric -> chance.in100(15))
                .toList();
        exceptions.forEach(metric -> chronicle.note(
                chronicle.moment(review),
                review,
                new ExceptionExplained(metric, chance.any(ExceptionStatus.class), new Prose(chance).sentence())));
        PersonId person = chance.one(people).id();
        var action = new ActionId("act-" + week.toLowerCase(Locale.ROOT));
        if (chance.in100(40)) {
            var due = chronicle.today().plusDays(chance.between(1, 30));
            chronicle.note(
                    chronicle.moment(review),
                    review,
                    new ActionAssigned(action, new Prose(chance).sentence(), person, due));
            if (chance.in100(60)) {
                chronicle.note(chronicle.moment(review), review, new ActionCompleted(action));
            }
        }
        if (chance.in100(80)) {
            chronicle.note(
                    chronicle.moment(review),
                    review,
                    new ReviewClosed(chronicle.position(), DECK_FORMAT, Prose.hash(week), exceptions));
        }
    }
}
