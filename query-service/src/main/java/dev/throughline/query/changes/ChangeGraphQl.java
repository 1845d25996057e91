package dev.throughline.query.changes;

import dev.throughline.events.Slug;
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.security.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Tells callers of changes as they become visible, for as long as their token is valid. */
@Controller
class ChangeGraphQl {
    private final ChangeFeed<BetChange> bets;
    private final ChangeFeed<DeckEvent> decks;
    private final NewEvents events;
    private final ReviewWeeks weeks;
    private final Clock clock;

    ChangeGraphQl(NewEvents events, NewDeckEvents deckEvents, ReviewWeeks weeks, Clock clock) {
        this.bets = new ChangeFeed<>(events::watermark, events::after, BetChange::position);
        this.decks = new ChangeFeed<>(
                events::watermark, deckEvents::after, event -> event.recorded().position());
        this.events = events;
        this.weeks = weeks;
        this.clock = clock;
    }

    @SubscriptionMapping
    Flux<BetChange> betChanged(@Argument String id, @AuthenticationPrincipal Caller caller) {
        if (!Slug.isSlug(id)
                || events.portfolio(id).filter(caller.portfolios()::include).isEmpty()) {
            throw new NothingThere("bet");
        }
        return whileValid(bets, caller).filter(change -> change.bet().equals(id));
    }

    @SubscriptionMapping
    Flux<BetChange> roadmapChanged(@Argument String portfolio, @AuthenticationPrincipal Caller caller) {
        if (!Slug.isSlug(portfolio) || !caller.portfolios().include(portfolio)) {
            throw new NothingThere("portfolio");
        }
        return whileValid(bets, caller).filter(change -> change.portfolio().equals(portfolio));
    }

    @SubscriptionMapping
    Flux<ReviewChange> reviewChanged(
            @Argument String portfolio, @Argument String week, @AuthenticationPrincipal Caller caller) {
        if (!Slug.isSlug(portfolio) || !caller.portfolios().include(portfolio)) {
            throw new NothingThere("portfolio");
        }
        LocalDate end = weeks.end(portfolio, week);
        return whileValid(decks, caller)
                .filter(event -> event.concerns(portfolio, week, end))
                .map(event -> event.of(week));
    }

    private <C> Flux<C> whileValid(ChangeFeed<C> feed, Caller caller) {
        return feed.changes().take(Duration.between(clock.instant(), caller.until()));
    }
}
