package dev.throughline.query.changes;

import dev.throughline.events.Slug;
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.security.Caller;
import java.time.Clock;
import java.time.Duration;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Tells callers of changes as they become visible, for as long as their token is valid. */
@Controller
class ChangeGraphQl {
    private final ChangeFeed feed;
    private final NewEvents events;
    private final Clock clock;

    ChangeGraphQl(ChangeFeed feed, NewEvents events, Clock clock) {
        this.feed = feed;
        this.events = events;
        this.clock = clock;
    }

    @SubscriptionMapping
    Flux<BetChange> betChanged(@Argument String id, @AuthenticationPrincipal Caller caller) {
        if (!Slug.isSlug(id)
                || events.portfolio(id).filter(caller.portfolios()::include).isEmpty()) {
            throw new NothingThere("bet");
        }
        return whileValid(caller).filter(change -> change.bet().equals(id));
    }

    @SubscriptionMapping
    Flux<BetChange> roadmapChanged(@Argument String portfolio, @AuthenticationPrincipal Caller caller) {
        if (!Slug.isSlug(portfolio) || !caller.portfolios().include(portfolio)) {
            throw new NothingThere("portfolio");
        }
        return whileValid(caller).filter(change -> change.portfolio().equals(portfolio));
    }

    private Flux<BetChange> whileValid(Caller caller) {
        return feed.changes().take(Duration.between(clock.instant(), caller.until()));
    }
}
