package dev.throughline.query.review;

import dev.throughline.events.metric.Period;
import dev.throughline.events.review.ReviewEvent.ReviewClosed;
import dev.throughline.query.history.Histories;
import dev.throughline.query.history.Scope;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.moment.Moments;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.MetricLife;
import dev.throughline.query.picture.PortfolioLife;
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.review.deck.CanonicalDeck;
import dev.throughline.query.review.deck.Deck;
import dev.throughline.query.review.deck.Material;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Makes the deck of a week, from everything up to one place in the log. A frozen deck is made as of an instant that no
 * event up to its place lies after, so that it depends on that place alone and comes out the same whoever asks and when.
 */
@Component
class ReviewedDeck {
    private final Histories histories;
    private final Moments moments;

    ReviewedDeck(Histories histories, Moments moments) {
        this.histories = histories;
        this.moments = moments;
    }

    /** A deck with where it comes from. */
    record Made(Deck deck, CanonicalDeck canonical, Moment moment) {}

    Made at(Scope scope, Period week) {
        Deck deck = Deck.of(material(scope), week);
        return new Made(deck, CanonicalDeck.of(deck), scope.moment());
    }

    Made frozen(Scope scope, Period week, Happened<ReviewClosed> closed) {
        // What was said may be any number; nobody saw more than there was when it was recorded, nor less than a
        // portfolio.
        long said = Math.min(closed.event().logPosition(), closed.recorded().position());
        long position =
                Math.max(said, portfolio(scope).history().events().getFirst().position());
        Moment then = moments.fix(
                new MomentRequest(closed.recordedAt().toString(), null, position),
                () -> scope.calendar().zone());
        Instant asOf = then.knownAt().isAfter(then.asOf()) ? then.knownAt() : then.asOf();
        Moment frozen = new Moment(asOf, then.knownAt(), position, then.freshness());
        return at(new Scope(scope.portfolios(), scope.calendar(), frozen), week);
    }

    /** What all decks of the scope's one portfolio are made of. */
    Material material(Scope scope) {
        return Material.of(
                portfolio(scope),
                histories.metrics(scope).stream().map(MetricLife::of).toList(),
                histories.bets(scope));
    }

    private PortfolioLife portfolio(Scope scope) {
        return histories.portfolios(scope).stream().findFirst().orElseThrow(() -> new NothingThere("portfolio"));
    }
}
